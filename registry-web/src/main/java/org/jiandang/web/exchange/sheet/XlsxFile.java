package org.jiandang.web.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetFile;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jiandang.exchange.sheet.SheetRow;

/** The sheets of a workbook in the order of its tabs. */
final class XlsxFile {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final XlsxPackage parts;
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private boolean date1904;

    XlsxFile(XlsxPackage parts) {
        this.parts = parts;
    }

    private record Tab(String name, boolean hidden) {}

    SheetFile read(Consumer<SheetRow> rows) {
        readWorkbook();
        Map<String, String> targets = targets();
        SharedStrings strings = SharedStrings.of(parts);
        DateStyles styles = DateStyles.of(parts, date1904);
        List<SheetFile.Sheet> sheets = new ArrayList<>();
        int[] count = new int[1];
        Consumer<SheetRow> counted = row -> {
            if (++count[0] > SheetLimits.ROWS) {
                throw new FileRefused("tooManyRows", SheetLimits.ROWS);
            }
            rows.accept(row);
        };
        for (Map.Entry<String, Tab> tab : tabs.entrySet()) {
            String target = targets.get(tab.getKey());
            if (target != null) {
                XmlPart part = parts.part(target).orElseThrow(() -> new FileRefused("damaged"));
                XlsxSheet sheet = new XlsxSheet(tab.getValue().name(), strings, styles, counted);
                part.events(sheet::event);
                sheets.add(sheet.nature(tab.getValue().hidden()));
            }
        }
        return new SheetFile(SheetFile.Kind.XLSX, null, sheets);
    }

    private void readWorkbook() {
        parts.part("xl/workbook.xml")
                .orElseThrow(() -> new FileRefused("notASheet"))
                .each(xml -> {
                    switch (xml.getLocalName()) {
                        case "workbookPr" -> {
                            String flag = xml.getAttributeValue(null, "date1904");
                            date1904 = "1".equals(flag) || "true".equals(flag);
                        }
                        case "sheet" -> {
                            String id = xml.getAttributeValue(RELATION, "id");
                            String strict = xml.getAttributeValue(STRICT_RELATION, "id");
                            String state = xml.getAttributeValue(null, "state");
                            String name = xml.getAttributeValue(null, "name");
                            tabs.put(
                                    String.valueOf(id == null ? strict : id),
                                    new Tab(name == null ? "" : name, state != null && !state.equals("visible")));
                            if (tabs.size() > SheetLimits.SHEETS) {
                                throw new FileRefused("tooManySheets", SheetLimits.SHEETS);
                            }
                        }
                        default -> {}
                    }
                });
    }

    /** Where each sheet's part lies; only worksheets, no chart or dialogue sheets. */
    private Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        parts.part("xl/_rels/workbook.xml.rels")
                .ifPresent(part -> part.each(xml -> {
                    String type = xml.getAttributeValue(null, "Type");
                    String target = xml.getAttributeValue(null, "Target");
                    if ("External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                        throw new FileRefused("active", "external");
                    }
                    if (type != null && target != null && type.endsWith("/worksheet")) {
                        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                        targets.put(xml.getAttributeValue(null, "Id"), path);
                    }
                }));
        return targets;
    }
}
