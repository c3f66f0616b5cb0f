package io.entrepot.foundation.impact.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import io.entrepot.foundation.impact.JudgedChange;
import io.entrepot.foundation.specifications.BackendDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change of an XML Schema in the table gets the verdict and the code that it states. */
class XsdChangesTests {

    private static final Path TABLE = Path.of("src/test/resources/xsd-changes.yaml");
    private static final String FIELDS = "[number, note, state, line.sku, line.quantity, line.@unit, mail, phone]";
    private static final Map<String, String> USES = Map.of(
            "sent", "{operation: POST /order, sends: %s}".formatted(FIELDS),
            "read", "{operation: GET /receipt, reads: %s}".formatted(FIELDS));

    private static final List<String> ORDER = List.of(
            "<xs:element name=\"number\" type=\"xs:string\"/>",
            "<xs:element name=\"note\" type=\"xs:string\" minOccurs=\"0\"/>",
            "<xs:element name=\"state\" type=\"state\"/>",
            "<xs:element name=\"line\" type=\"line\" maxOccurs=\"unbounded\"/>",
            "<xs:choice><xs:element name=\"mail\" type=\"xs:string\"/><xs:element name=\"phone\" type=\"xs:string\"/></xs:choice>");
    private static final List<String> LINE = List.of(
            "<xs:element name=\"sku\" type=\"xs:string\"/>", "<xs:element name=\"quantity\" type=\"xs:decimal\"/>");
    private static final List<String> ATTRIBUTES = List.of("<xs:attribute name=\"unit\" type=\"xs:string\"/>");
    private static final List<String> TYPES =
            List.of("<xs:simpleType name=\"state\"><xs:restriction base=\"xs:string\"/></xs:simpleType>");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("changes")
    void judgesChange(String words, Part row) {
        var uses = row.has("as") ? USES.get(row.at("as").text()) : String.join(", ", USES.values());
        JudgedChange.of(
                        "{backend: vendor, service: wms-vendor, contracts: {all: [%s]}}".formatted(uses),
                        schema(row, "before"),
                        schema(row, "after"))
                .assertVerdict(words, row.at("verdict").text(), row.at("code").text());
    }

    @Test
    void followsIncludesBesideTheSchema() throws IOException {
        Files.writeString(
                folder.resolve("types.xsd"),
                xsd(
                        "<xs:complexType name=\"part\"><xs:sequence><xs:element name=\"code\" type=\"xs:string\"/></xs:sequence></xs:complexType>"));
        var file = folder.resolve("all.xsd");
        Files.writeString(
                file, xsd("<xs:include schemaLocation=\"types.xsd\"/><xs:element name=\"part\" type=\"part\"/>"));

        var schema =
                BackendDocument.read(file).openapi().root().at("paths", "/part", "get", "responses", "200", "content");

        assertThat(schema.at("application/xml", "schema", "properties", "code", "type")
                        .text())
                .isEqualTo("string");
    }

    @Test
    void refusesIncludesFromElsewhere() {
        assertThatThrownBy(() ->
                        BackendDocument.parse(xsd("<xs:include schemaLocation=\"http://example.org/types.xsd\"/>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not lie beside it");
    }

    @Test
    void readsExtensionsGroupsAndTexts() {
        var document = BackendDocument.parse(xsd("""
                <xs:group name="names"><xs:sequence><xs:element name="first" type="xs:string"/></xs:sequence></xs:group>
                <xs:complexType name="base"><xs:sequence><xs:element name="id" type="xs:long"/></xs:sequence></xs:complexType>
                <xs:complexType name="person"><xs:complexContent><xs:extension base="base"><xs:sequence><xs:group ref="names"/>
                <xs:element name="parent" type="person" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
                <xs:complexType name="weight"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="unit" type="xs:string"/>
                </xs:extension></xs:simpleContent></xs:complexType>
                <xs:element name="person" type="person"/><xs:element name="weight" type="weight"/>"""));

        var schemas = document.openapi().root().at("components", "schemas");
        assertThat(schemas.at("person", "properties").names()).containsExactly("first", "parent");
        assertThat(schemas.at("person", "allOf")
                        .elements()
                        .getFirst()
                        .at("properties")
                        .names())
                .containsExactly("id");
        assertThat(schemas.at("weight", "properties", "#text", "type").text()).isEqualTo("number");
        assertThat(schemas.at("weight", "properties", "@unit", "type").text()).isEqualTo("string");
    }

    static Stream<Object[]> changes() {
        return Document.read(TABLE).root().elements().stream()
                .map(row -> new Object[] {row.at("change").text(), row});
    }

    private static String schema(Part row, String which) {
        var of = row.at("of").text();
        var root = of.equals("root") ? row.at(which).text() : "order";
        return xsd("""
                <xs:element name="%s" type="order"/><xs:element name="receipt" type="order"/>%s
                <xs:complexType name="order"><xs:sequence>%s</xs:sequence></xs:complexType>
                <xs:complexType name="line"><xs:sequence>%s</xs:sequence>%s</xs:complexType>""".formatted(
                        root,
                        lines(TYPES, row, which, of.equals("type")),
                        lines(ORDER, row, which, of.isEmpty()),
                        lines(LINE, row, which, of.equals("line")),
                        lines(ATTRIBUTES, row, which, of.equals("attribute"))));
    }

    /** The lines with the one of the row in the place of its namesake; after them where none has its name. */
    private static String lines(List<String> lines, Part row, String which, boolean isChanged) {
        if (!isChanged) {
            return String.join("", lines);
        }
        var name = start(row.at("before").text());
        var without = which.equals("after") && row.has("without")
                ? "name=\"" + row.at("without").text() + "\""
                : "nothing";
        var placed = new StringBuilder();
        lines.stream()
                .filter(line -> !line.contains(without))
                .forEach(line ->
                        placed.append(start(line).equals(name) ? row.at(which).text() : line));
        return lines.stream().anyMatch(line -> start(line).equals(name))
                ? placed.toString()
                : placed + row.at(which).text();
    }

    private static String start(String line) {
        return line.replaceAll("^(<xs:\\w+( name=\"\\w+\")?).*", "$1");
    }

    private static String xsd(String content) {
        return "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">" + content + "</xs:schema>";
    }
}
