package dev.leapfrog.ingest.source.definition;

import java.io.ByteArrayInputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.leapfrog.ingest.source.UnreadableException;

/** What XML may hold before it is read as a whole: no document type, no entities of its own, bounded size and depth. */
final class XmlBounds {
    /** In bytes; the largest feed seen has 0.2 MB. */
    private static final int LARGEST = 16 << 20;

    private static final int DEEPEST = 60;
    private static final XMLInputFactory FACTORY = factory();

    private XmlBounds() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** @throws UnreadableException when it is no XML, or holds more */
    static void require(byte[] body) throws UnreadableException {
        if (body.length > LARGEST) {
            throw new UnreadableException("a page of " + body.length + " bytes, more than " + LARGEST);
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new UnreadableException("XML with a document type");
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                if (depth > DEEPEST) {
                    throw new UnreadableException("XML nested more than " + DEEPEST + " deep");
                }
            }
        } catch (XMLStreamException noXml) {
            Location at = noXml.getLocation();
            throw new UnreadableException("no XML" + (at == null ? "" : ", see line " + at.getLineNumber()));
        }
    }
}
