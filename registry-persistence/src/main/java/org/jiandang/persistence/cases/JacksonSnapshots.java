package org.jiandang.persistence.cases;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.jiandang.procedure.Snapshots;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON: the components of records and nothing that is computed from them. */
@Component
class JacksonSnapshots implements Snapshots {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
            .build();

    @Override
    public String write(Object facts) {
        return json.writeValueAsString(facts);
    }

    @Override
    public <T> T read(String text, Class<T> kind) {
        try {
            return json.readValue(text, kind);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not " + kind.getSimpleName(), broken);
        }
    }
}
