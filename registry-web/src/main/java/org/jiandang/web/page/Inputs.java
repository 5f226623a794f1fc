package org.jiandang.web.page;

import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.beans.NullValueInNestedPathException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Offers {@code #input} to the templates: values and errors of forms, without pre-processed expressions. Offers {@code #labels}, {@code #figures}
 * and {@code #findingLines} as well: arguments of {@code th:replace} may not name beans.
 */
@Component
class Inputs implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "input";

    private final MessageSource messages;
    private final Map<String, Object> words;

    Inputs(MessageSource messages, Words labels, Figures figures, FindingLines findingLines, List<PageObject> objects) {
        this.messages = messages;
        Map<String, Object> offered =
                new HashMap<>(Map.of("labels", labels, "figures", figures, "findingLines", findingLines));
        objects.forEach(object -> offered.put(object.pageName(), object));
        this.words = Map.copyOf(offered);
    }

    /** What {@code #input} is. */
    public final class Fields {

        private final IExpressionContext context;

        private Fields(IExpressionContext context) {
            this.context = context;
        }

        /** A field of the form that stands in the model under the given name; a form that is not there has empty fields. */
        public Input of(String form, String name) {
            BindingResult result = result(form);
            Object value = result != null ? value(result, name) : read(context.getVariable(form), name);
            List<String> errors = result == null
                    ? List.of()
                    : result.getFieldErrors(name).stream()
                            .map(this::text)
                            .distinct()
                            .toList();
            List<String> values = several(value);
            return new Input(idOf(name), values.isEmpty() ? "" : values.get(0), values, errors);
        }

        /** A day as a field of days takes it; what was typed and is no day stays as it was typed. */
        private static @Nullable Object value(BindingResult result, String name) {
            return !result.hasFieldErrors(name) && result.getRawFieldValue(name) instanceof LocalDate day
                    ? day.toString()
                    : result.getFieldValue(name);
        }

        /** All errors of the form, those of fields in the order of the record's components first. */
        public List<ErrorLine> errors(String form) {
            BindingResult result = result(form);
            return result == null
                    ? List.of()
                    : result.getAllErrors().stream().map(this::line).distinct().toList();
        }

        private ErrorLine line(ObjectError error) {
            return new ErrorLine(error instanceof FieldError field ? idOf(field.getField()) : null, text(error));
        }

        /** A sentence that came with the error is said as it is; its code, asked again, would have lost its figures. */
        private String text(ObjectError error) {
            String said = error.getDefaultMessage();
            return said != null && error.getArguments() == null ? said : messages.getMessage(error, locale());
        }

        private Locale locale() {
            return context.getLocale();
        }

        private @Nullable BindingResult result(String form) {
            return (BindingResult) context.getVariable(BindingResult.MODEL_KEY_PREFIX + form);
        }
    }

    private static @Nullable Object read(@Nullable Object form, String name) {
        // a fragment's own parameter “form” holds the form's name where the model has no form
        if (form == null || form instanceof String) {
            return null;
        }
        if (form instanceof Map<?, ?> map) {
            return map.get(name);
        }
        try {
            return PropertyAccessorFactory.forBeanPropertyAccess(form).getPropertyValue(name);
        } catch (NullValueInNestedPathException absent) {
            return null;
        } catch (NotReadablePropertyException unknown) {
            throw new IllegalArgumentException("the form has no field " + name, unknown);
        }
    }

    private static List<String> several(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Inputs::text).toList();
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> text(Array.get(value, i)))
                    .toList();
        }
        return List.of(text(value));
    }

    private static String text(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value == null ? "" : value.toString();
    }

    /** The id of a field by its path: {@code members[0].name} is {@code members-0-name}. */
    static String idOf(String name) {
        return name.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Stream.concat(Stream.of(NAME), words.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return NAME.equals(name) ? new Fields(context) : words.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
