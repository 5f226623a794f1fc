package org.jiandang.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Examples.Example;
import org.jiandang.policy.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The examples of every rule: the test methods of this module that are tagged with its code, run once more, and what they judged. */
final class TaggedExamples {

    private TaggedExamples() {}

    /** By code; a rule without a tagged method has none. */
    static Map<String, List<Example>> ofEveryRule() {
        Map<String, List<Method>> methods = tagged();
        Map<String, List<Example>> examples = new TreeMap<>();
        for (Chapter chapter : RuleBooks.ALL) {
            for (Rule<?> rule : chapter.book().rules()) {
                examples.put(
                        rule.code(),
                        methods.getOrDefault(rule.code(), List.of()).stream()
                                .flatMap(method -> Examples.judgedBy(() -> run(method)).stream())
                                .filter(example -> example.outcome(rule.code()) != null)
                                .toList());
            }
        }
        return examples;
    }

    private static Map<String, List<Method>> tagged() {
        Map<String, List<Method>> tagged = new TreeMap<>();
        for (Class<?> test : testClasses()) {
            for (Method method : test.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    Arrays.stream(method.getAnnotationsByType(Tag.class))
                            .forEach(tag -> tagged.computeIfAbsent(tag.value(), code -> new ArrayList<>())
                                    .add(method));
                }
            }
        }
        return tagged;
    }

    private static List<Class<?>> testClasses() {
        try {
            Path root = Path.of(TaggedExamples.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(root::relativize)
                        .map(Path::toString)
                        .filter(file -> file.endsWith("Test.class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace('/', '.')
                                .replace('\\', '.'))
                        .sorted()
                        .<Class<?>>map(TaggedExamples::load)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TaggedExamples.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Method method) {
        try {
            Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException failed) {
            throw new AssertionError(method.getName(), Objects.requireNonNull(failed.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
