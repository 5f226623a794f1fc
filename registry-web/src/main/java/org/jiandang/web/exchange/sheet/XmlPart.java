package org.jiandang.web.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetLimits;

/** One XML part of a workbook, read once. A document type is refused, so no entity is ever looked up. */
final class XmlPart {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;

    XmlPart(InputStream in) {
        this.in = in;
    }

    /** Gives out every start element; the consumer may read on from it. */
    void each(Consumer<XMLStreamReader> start) {
        events(xml -> {
            if (xml.isStartElement()) {
                start.accept(xml);
            }
        });
    }

    /** Gives out every event. */
    void events(Consumer<XMLStreamReader> event) {
        try (InputStream stream = in) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(stream);
            int depth = 0;
            while (xml.hasNext()) {
                int kind = xml.next();
                if (kind == XMLStreamConstants.DTD || kind == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileRefused("documentType");
                }
                if (kind == XMLStreamConstants.START_ELEMENT && ++depth > SheetLimits.XML_DEPTH) {
                    throw new FileRefused("damaged");
                }
                if (kind == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                event.accept(xml);
            }
        } catch (XMLStreamException | IOException e) {
            throw new FileRefused("damaged");
        }
    }

    /** The JDK's own reader: another one on the class path would not honour the same settings. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is looked up");
        });
        return factory;
    }
}
