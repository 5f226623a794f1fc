package org.jiandang.web.security;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandang.audit.Audit;

/** Which actions a handler can record: the code constants in the classes that record and that it reaches, through ports to what implements them. */
final class RecordedChanges {

    private static final Pattern CODE = Pattern.compile("(?:\"|AuditEvent\\.)([A-Z][A-Z0-9]*_?[A-Z0-9_]*)\\b");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jiandang");

    /** The codes, in order. */
    Set<String> of(Method handler) {
        Set<String> codes = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(classes.get(handler.getDeclaringClass()).getCodeUnits().stream()
                .filter(unit -> unit.getName().equals(handler.getName()))
                .toList());
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (seen.add(unit)) {
                next(unit).forEach(access -> {
                    if (access.getTargetOwner().isEquivalentTo(Audit.class)) {
                        codes.addAll(codes(unit.getOwner()));
                    } else {
                        if (targets(access).anyMatch(RecordedChanges::records)) {
                            codes.addAll(codes(unit.getOwner()));
                        }
                        targets(access).forEach(open::push);
                    }
                });
            }
        }
        return codes;
    }

    /** Whether a method is one that records under a code handed to it. */
    private static boolean records(JavaCodeUnit unit) {
        return next(unit).anyMatch(access -> access.getTargetOwner().isEquivalentTo(Audit.class));
    }

    private static Stream<JavaAccess<?>> next(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream().map(call -> (JavaAccess<?>) call),
                unit.getCodeUnitReferencesFromSelf().stream().map(reference -> (JavaAccess<?>) reference));
    }

    private static Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (!owner.getPackageName().startsWith("org.jiandang")) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(access.getName()));
    }

    private static Set<String> codes(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        String file = outer.getName().replace('.', '/') + ".java";
        Set<String> codes = new TreeSet<>();
        for (String module : new String[] {"registry-core", "registry-persistence", "registry-web"}) {
            Path source = Path.of("..", module, "src/main/java", file);
            if (Files.exists(source)) {
                try {
                    Matcher code = CODE.matcher(Files.readString(source));
                    while (code.find()) {
                        codes.add(code.group(1));
                    }
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return codes;
    }
}
