package org.jiandang.web.household;

import java.util.Arrays;
import java.util.List;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.IncomeItem.Kind;
import org.springframework.stereotype.Component;

/** The items of income by kind, as the form lists them. */
@Component
public class IncomePage {

    /** One kind with its items. */
    public record KindItems(Kind kind, List<IncomeItem> items) {}

    public List<KindItems> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new KindItems(kind, IncomeForm.items(kind)))
                .toList();
    }
}
