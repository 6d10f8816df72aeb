package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * 安全なXML: no DOCTYPE, so no entity, no bomb and nothing fetched. Elements are found by name, in whatever order they
 * come.
 */
final class SafeXml {
    /** Reading text goes down level by level: a document without end in depth would end the thread that reads it. */
    private static final String MAX_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final String DEPTH = "64";

    private static final DocumentBuilderFactory FACTORY = factory();

    private SafeXml() {}

    /** The document, or none while it is not well formed. */
    static Optional<Document> parse(String text) {
        try {
            DocumentBuilder builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException notWellFormed) {
            return Optional.empty();
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException("in-memory XML", impossible);
        }
    }

    /** The first element of this name below. */
    static Optional<Element> first(Node below, String name) {
        NodeList found = below instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) below).getElementsByTagName(name);
        return found.getLength() > 0 && found.item(0) instanceof Element element
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The text of the first element of this name below, unless it is blank. */
    static Optional<String> text(Node below, String name) {
        return first(below, name).map(Element::getTextContent).filter(content -> !content.isBlank());
    }

    private static DocumentBuilderFactory factory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (ParserConfigurationException unsafe) {
            throw new IllegalStateException("this XML parser cannot be made safe", unsafe);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(MAX_DEPTH, DEPTH);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** Parsers print what they dislike to the console, and it may be a name. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // nothing is wrong yet
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
