package org.jiandang.persistence.household;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import org.jiandang.change.Change;
import org.jiandang.change.ChangePayloads;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Changes as JSON, by the names of the records' components; a number of any kind is its text. */
@Component
class JsonChanges implements ChangePayloads {

    /** A mapper that writes cards with their numbers; what it writes is sealed. */
    static final JsonMapper CARDS = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(IdNumber.class, new IdText())
                    .addDeserializer(IdNumber.class, new IdReader()))
            // A record is its components; what else it answers, such as isActive, is no part of it.
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JsonMapper json = CARDS;

    @Override
    public String write(Change change) {
        ObjectNode tree = (ObjectNode) json.valueToTree(change);
        tree.put("kind", change.getClass().getSimpleName());
        if (change instanceof Change.SectionCorrected corrected) {
            tree.put("contentKind", corrected.content().getClass().getSimpleName());
        }
        return json.writeValueAsString(tree);
    }

    @Override
    public Change read(String text) {
        JsonNode tree = json.readTree(text);
        String kind = tree.get("kind").stringValue();
        return kind.equals(Change.SectionCorrected.class.getSimpleName())
                ? corrected(tree)
                : (Change) json.treeToValue(tree, record(Change.class.getName() + "$" + kind));
    }

    private Change corrected(JsonNode tree) {
        String contentKind = tree.get("contentKind").stringValue();
        Class<? extends Record> content = record(IncomeStatement.class.getPackageName() + "." + contentKind);
        return new Change.SectionCorrected(
                tree.get("year").intValue(),
                Section.valueOf(tree.get("section").stringValue()),
                value(tree, "memberNo", Integer.class),
                json.treeToValue(tree.get("content"), content),
                value(tree, "account", BankAccount.class),
                json.treeToValue(tree.get("on"), LocalDate.class));
    }

    private <T> @Nullable T value(JsonNode tree, String name, Class<T> type) {
        JsonNode node = tree.get(name);
        return node == null || node.isNull() ? null : json.treeToValue(node, type);
    }

    private static Class<? extends Record> record(String name) {
        try {
            return Class.forName(name).asSubclass(Record.class);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException("not a change", unknown);
        }
    }

    private static final class IdText extends ValueSerializer<IdNumber> {
        @Override
        public void serialize(IdNumber number, JsonGenerator out, SerializationContext context) {
            out.writeString(number.value());
        }
    }

    private static final class IdReader extends ValueDeserializer<IdNumber> {
        @Override
        public IdNumber deserialize(JsonParser in, DeserializationContext context) {
            return IdNumber.of(in.getString());
        }
    }
}
