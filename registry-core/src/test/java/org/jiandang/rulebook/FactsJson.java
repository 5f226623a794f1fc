package org.jiandang.rulebook;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jiandang.household.card.Field;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.value.IdReading;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Facts of every book as JSON and back: the components of records, and three types in a form of their own. */
final class FactsJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
            // A fact that is younger than the facts that were kept is no in them.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(PolicyProfile.class, new As<>(Profile::of))
                    .addDeserializer(PolicyProfile.class, new From<>(Profile.class, Profile::profile))
                    .addSerializer(Occasion.class, new As<>(Occurrence::of))
                    .addDeserializer(Occasion.class, new From<>(Occurrence.class, Occurrence::occasion))
                    .addSerializer(IdReading.class, new As<>(IdReading::typed))
                    .addDeserializer(IdReading.class, new From<>(String.class, IdReading::of)))
            .build();

    private FactsJson() {}

    private record Profile(String key, List<PolicyValue> values) {

        static Profile of(PolicyProfile profile) {
            return new Profile(profile.key(), profile.values());
        }

        PolicyProfile profile() {
            return PolicyProfile.of(key, values.toArray(PolicyValue[]::new));
        }
    }

    /** The fields that were not asked for are fewer than those that were. */
    private record Occurrence(Occasion.Origin origin, LocalDate judgedOn, List<Field> unknown, PolicyProfile profile) {

        static Occurrence of(Occasion occasion) {
            Set<Field> unknown = EnumSet.allOf(Field.class);
            unknown.removeAll(occasion.known());
            return new Occurrence(occasion.origin(), occasion.judgedOn(), List.copyOf(unknown), occasion.profile());
        }

        Occasion occasion() {
            Set<Field> known = new HashSet<>(EnumSet.allOf(Field.class));
            unknown.forEach(known::remove);
            return new Occasion(origin, judgedOn, known, profile);
        }
    }

    private static final class As<T> extends ValueSerializer<T> {

        private final Function<T, Object> form;

        As(Function<T, Object> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writePOJO(form.apply(value));
        }
    }

    private static final class From<S, T> extends ValueDeserializer<T> {

        private final Class<S> form;
        private final Function<S, T> value;

        From(Class<S> form, Function<S, T> value) {
            this.form = form;
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return value.apply(context.readValue(json, form));
        }
    }
}
