package org.jiandang.testing.hole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the reports of a run say about a hole. */
record Verdict(Hole hole, boolean found, String why) {

    private static final String REFUSED = "RefusedToStart: ";
    private static final List<String> STARTING =
            List.of("ApplicationContext", "ExceptionInInitializerError", "Could not initialize class", "FlywayMigrate");

    /**
     * A test that ran.
     *
     * @param test class and method
     * @param failure what it said when it failed, else empty
     */
    record Result(String test, String failure) {

        boolean failed() {
            return !failure.isEmpty();
        }
    }

    /**
     * A hole is found by a test that ran and failed, or by the start checks, which refuse to start with it. What did not compile, a migration that did not
     * run, or an application that does not start for another reason has shown nothing.
     */
    static Verdict of(Hole hole, List<Result> results) {
        if (results.isEmpty()) {
            return new Verdict(hole, false, "no test ran: it does not compile, or the tests broke off");
        }
        List<Result> failed = results.stream().filter(Result::failed).toList();
        if (failed.isEmpty()) {
            return new Verdict(hole, false, results.size() + " tests passed");
        }
        List<String> ran = failed.stream()
                .filter(result -> STARTING.stream().noneMatch(result.failure()::contains))
                .map(Result::test)
                .toList();
        if (!ran.isEmpty()) {
            return new Verdict(hole, true, ran.get(0) + (ran.size() > 1 ? " and " + (ran.size() - 1) + " more" : ""));
        }
        return failed.stream()
                .flatMap(result -> result.failure().lines())
                .filter(line -> line.contains(REFUSED))
                .findFirst()
                .map(line -> new Verdict(
                        hole,
                        true,
                        "the start is refused: " + line.substring(line.indexOf(REFUSED) + REFUSED.length())))
                .orElseGet(() -> new Verdict(hole, false, "the application with the hole does not start"));
    }

    static List<Result> read(Path reports) throws IOException {
        if (Files.notExists(reports)) {
            return List.of();
        }
        List<Result> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".xml")).toList()) {
                NodeList cases = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getElementsByTagName("testcase");
                for (int i = 0; i < cases.getLength(); i++) {
                    results.add(of((Element) cases.item(i)));
                }
            }
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(reports + " cannot be read", broken);
        }
        return results;
    }

    private static Result of(Element test) {
        StringBuilder said = new StringBuilder();
        for (String kind : new String[] {"failure", "error"}) {
            NodeList failures = test.getElementsByTagName(kind);
            for (int i = 0; i < failures.getLength(); i++) {
                said.append(kind).append(": ").append(failures.item(i).getTextContent());
            }
        }
        String type = test.getAttribute("classname");
        return new Result(type.substring(type.lastIndexOf('.') + 1) + "." + test.getAttribute("name"), said.toString());
    }

    String row() {
        return "| " + hole.file() + " | " + hole.name() + " | " + hole.control() + " | "
                + why.replace('|', '/').replace('\n', ' ') + " | " + (found ? "found" : "**NOT FOUND**") + " |";
    }
}
