package io.entrepot.foundation.specifications;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of an XML document by local names; documents that would fetch others are refused. */
record XmlElement(Element element) {

    static XmlElement parse(String text) {
        return new XmlElement(document(text).getDocumentElement());
    }

    static Document document(String text) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text.replace("\uFEFF", ""))));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalArgumentException("no XML: " + broken.getMessage(), broken);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    String name() {
        return element.getLocalName();
    }

    /** Empty where it is absent. */
    String at(String attribute) {
        return element.getAttribute(attribute);
    }

    boolean has(String attribute) {
        return element.hasAttribute(attribute);
    }

    boolean isTrue(String attribute) {
        return at(attribute).equals("true");
    }

    boolean isFalse(String attribute) {
        return at(attribute).equals("false");
    }

    Stream<XmlElement> children() {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> new XmlElement((Element) node));
    }

    Stream<XmlElement> children(String name) {
        return children().filter(child -> child.name().equals(name));
    }

    /** At any depth, itself included. */
    Stream<XmlElement> all(String name) {
        var below = children().flatMap(child -> child.all(name));
        return name().equals(name) ? Stream.concat(Stream.of(this), below) : below;
    }
}
