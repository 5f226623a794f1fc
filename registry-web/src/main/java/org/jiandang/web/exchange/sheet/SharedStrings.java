package org.jiandang.web.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jiandang.exchange.sheet.FileRefused;

/** The table of texts of a workbook: rich text as plain text, the sounds written beside it left out. */
final class SharedStrings {
    /** Characters kept in all; a file under the row and column limits stays well below. */
    private static final long MOST_CHARACTERS = 64_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;
    private long characters;

    static SharedStrings of(XlsxPackage parts) {
        SharedStrings strings = new SharedStrings();
        parts.part("xl/sharedStrings.xml").ifPresent(part -> part.events(strings::event));
        return strings;
    }

    String at(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new FileRefused("damaged");
        }
    }

    private void event(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "t" -> inText = true;
                    case "rPh" -> inPhonetic = true;
                    default -> {}
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                switch (xml.getLocalName()) {
                    case "si" -> texts.add(text.toString());
                    case "t" -> inText = false;
                    case "rPh" -> inPhonetic = false;
                    default -> {}
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inText && !inPhonetic) {
                    characters += xml.getTextLength();
                    if (characters > MOST_CHARACTERS) {
                        throw new FileRefused("bomb");
                    }
                    text.append(xml.getText());
                }
            }
            default -> {}
        }
    }
}
