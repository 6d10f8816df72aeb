package jp.madoguchi.contracts.oqs;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * 電文を読む: by element name, in any order, from bytes that anybody may have written. Nothing is fetched, no DOCTYPE is
 * looked into and no entity is expanded; what is too large, too deep or ambiguous is refused by name.
 */
public final class OqsReader {
    private final OqsLimits limits;
    private final OqsContainer kind;

    /** A reader of single results. */
    public OqsReader() {
        this(OqsLimits.SINGLE);
    }

    /** A reader within these limits. */
    public OqsReader(OqsLimits limits) {
        this(limits, OqsContainer.MESSAGE);
    }

    private OqsReader(OqsLimits limits, OqsContainer kind) {
        this.limits = limits;
        this.kind = kind;
    }

    /** A reader of the messages of the 一括照会: what it reads is to be looked at as {@link OqsBulk}. */
    public static OqsReader ofBulk() {
        return new OqsReader(OqsLimits.BULK, OqsContainer.BULK);
    }

    /** Reads a message. */
    public OqsReading read(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return new OqsReading.Refused(OqsFault.TOO_LARGE);
        }
        return OqsText.of(bytes).map(this::read).orElseGet(() -> new OqsReading.Unfinished(OqsFault.ENCODING));
    }

    /** Looked for in the text before any parser sees it: also one within a comment is part of no message. */
    private OqsReading read(OqsText text) {
        if (text.text().contains("<!DOCTYPE") || text.text().contains("<!ENTITY")) {
            return new OqsReading.Refused(OqsFault.DOCTYPE);
        }
        OqsAssembly assembly = new OqsAssembly(limits, kind);
        try {
            OqsFault fault = parse(text.text(), assembly);
            return fault == null ? read(text, assembly.message()) : new OqsReading.Refused(fault);
        } catch (XMLStreamException notWellFormed) {
            // Not kept as a cause: its message may quote the text.
            return new OqsReading.Unfinished(OqsFault.NOT_WELL_FORMED);
        }
    }

    private static OqsReading read(OqsText text, OqsAssembly.Result result) {
        return new OqsReading.Read(
                new OqsMessage(result.root()), text.encoding(), text.isDisputed(), result.unknownElements());
    }

    private static @Nullable OqsFault parse(String text, OqsAssembly assembly) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
        try {
            OqsFault fault = null;
            while (fault == null && xml.hasNext()) {
                fault = take(xml, xml.next(), assembly);
            }
            return fault;
        } finally {
            xml.close();
        }
    }

    private static @Nullable OqsFault take(XMLStreamReader xml, int event, OqsAssembly assembly) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> assembly.open(xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> assembly.close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> assembly.text(xml.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> OqsFault.ENTITY;
            default -> null;
        };
    }

    /** The parser of the Java platform itself, and a new one each time: a parser remembers what it read last. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
