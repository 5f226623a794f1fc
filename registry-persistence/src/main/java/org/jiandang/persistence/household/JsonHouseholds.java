package org.jiandang.persistence.household;

import org.jiandang.change.transfer.SentHousehold;
import org.springframework.stereotype.Component;

/** A household on its way to another county as JSON, written as changes are. */
@Component
class JsonHouseholds implements SentHousehold.Texts {

    @Override
    public String write(SentHousehold sent) {
        return JsonChanges.CARDS.writeValueAsString(sent);
    }

    @Override
    public SentHousehold read(String text) {
        return JsonChanges.CARDS.readValue(text, SentHousehold.class);
    }
}
