package io.entrepot.foundation.specifications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ws.commons.schema.XmlSchemaEnumerationFacet;
import org.apache.ws.commons.schema.XmlSchemaFacet;
import org.apache.ws.commons.schema.XmlSchemaFractionDigitsFacet;
import org.apache.ws.commons.schema.XmlSchemaLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxExclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxInclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaMinExclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMinInclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMinLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaPatternFacet;
import org.apache.ws.commons.schema.XmlSchemaTotalDigitsFacet;

/** What the facets of an XML Schema type restrict, in words of JSON Schema. */
final class XsdFacets {

    private XsdFacets() {}

    /** The base with the facets on top; several patterns of one type are alternatives. */
    static Map<String, Object> restricted(Map<String, Object> base, List<XmlSchemaFacet> facets) {
        var schema = new LinkedHashMap<>(base);
        var values = new ArrayList<Object>();
        var patterns = new ArrayList<String>();
        facets.forEach(facet -> {
            switch (facet) {
                case XmlSchemaEnumerationFacet listed -> values.add(listed.getValue());
                case XmlSchemaPatternFacet pattern -> patterns.add(String.valueOf(pattern.getValue()));
                default -> addLimit(schema, facet);
            }
        });
        if (!values.isEmpty()) {
            schema.put("enum", values);
        }
        if (!patterns.isEmpty()) {
            schema.put("pattern", String.join("|", patterns));
        }
        return schema;
    }

    private static void addLimit(Map<String, Object> schema, XmlSchemaFacet facet) {
        var text = String.valueOf(facet.getValue());
        switch (facet) {
            case XmlSchemaLengthFacet exact -> {
                schema.put("minLength", Integer.valueOf(text));
                schema.put("maxLength", Integer.valueOf(text));
            }
            case XmlSchemaMinLengthFacet least -> schema.put("minLength", Integer.valueOf(text));
            case XmlSchemaMaxLengthFacet most -> schema.put("maxLength", Integer.valueOf(text));
            case XmlSchemaFractionDigitsFacet digits ->
                schema.put("multipleOf", BigDecimal.ONE.scaleByPowerOfTen(-Integer.parseInt(text)));
            case XmlSchemaTotalDigitsFacet digits -> addDigits(schema, Integer.parseInt(text));
            case XmlSchemaMinInclusiveFacet least -> addBound(schema, "minimum", text, false);
            case XmlSchemaMaxInclusiveFacet most -> addBound(schema, "maximum", text, false);
            case XmlSchemaMinExclusiveFacet least -> addBound(schema, "minimum", text, true);
            case XmlSchemaMaxExclusiveFacet most -> addBound(schema, "maximum", text, true);
            default -> {
                return; // white space allows and forbids nothing
            }
        }
    }

    private static void addDigits(Map<String, Object> schema, int digits) {
        var most = BigDecimal.ONE.scaleByPowerOfTen(digits).subtract(BigDecimal.ONE);
        schema.putIfAbsent("maximum", most);
        schema.putIfAbsent("minimum", most.negate());
    }

    /** Dates have bounds too, which no keyword of JSON Schema tells: they are compared as texts, to be looked at. */
    private static void addBound(Map<String, Object> schema, String keyword, String text, boolean isExclusive) {
        if (!text.matches("[+-]?[0-9.]+")) {
            schema.put(keyword + "Value", text);
            return;
        }
        schema.put(keyword, new BigDecimal(text));
        if (isExclusive) {
            schema.put(keyword.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum", true);
        }
    }
}
