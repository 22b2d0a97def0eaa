package dev.leapfrog.ingest.source.definition.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.MissingResourceException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.rometools.rome.io.XmlReader;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * What XML may hold before it is read as a whole: no document type, no entities of its own, bounded size and depth. The
 * JDK's parser has no message for some broken document types and throws {@link MissingResourceException} instead.
 */
final class XmlBounds {
    /** In bytes; the largest feed seen has 0.2 MB. */
    private static final int LARGEST = 16 << 20;

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 250_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlBounds() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /**
     * The text of a document that keeps to the bounds.
     *
     * @throws UnreadableException when it is no XML, or holds more
     */
    static String text(byte[] body) throws UnreadableException {
        if (body.length > LARGEST) {
            throw new UnreadableException("a page of " + body.length + " bytes, more than " + LARGEST);
        }
        try (XmlReader characters = new XmlReader(new ByteArrayInputStream(body))) {
            StringWriter text = new StringWriter();
            characters.transferTo(text);
            require(text.toString());
            return text.toString();
        } catch (IOException undecodable) {
            throw new UnreadableException("no text in any encoding of XML");
        }
    }

    private static void require(String text) throws UnreadableException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new UnreadableException("XML with a document type");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        elements++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                if (elements > MOST_ELEMENTS) {
                    throw new UnreadableException("XML of more than " + MOST_ELEMENTS + " elements");
                }
                if (depth > DEEPEST) {
                    throw new UnreadableException("XML nested more than " + DEEPEST + " deep");
                }
            }
        } catch (XMLStreamException noXml) {
            Location at = noXml.getLocation();
            throw new UnreadableException("no XML" + (at == null ? "" : ", see line " + at.getLineNumber()));
        } catch (MissingResourceException brokenDocumentType) {
            throw new UnreadableException("XML with a document type that cannot be read");
        }
    }
}
