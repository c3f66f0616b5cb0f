package io.entrepot.foundation.impact.formats;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import io.entrepot.foundation.impact.JudgedChange;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change of an OData model in the table gets the verdict and the code that it states. */
class EdmxChangesTests {

    private static final Path TABLE = Path.of("src/test/resources/edmx-changes.yaml");

    private static final String USE = """
            backend: vendor
            service: erp-vendor
            contracts:
              all:
                - {operation: GET /items, reads: [value.number, value.name, value.state, value.parts.code, value.inherited], filters: [name]}
                - {operation: "GET /items({id})", reads: [id]}
                - {operation: POST /items, sends: [name, quantity], reads: [number]}
                - {operation: "POST /items({id})/V.post"}
                - {operation: "GET /items({id})/V.at(day={day})", reads: [value]}
            """;

    private static final String PROPERTIES = """
            <Property Name="number" Type="Edm.String"/><Property Name="name" Type="Edm.String"/>
            <Property Name="quantity" Type="Edm.Decimal" Scale="Variable"/><Property Name="state" Type="V.state"/>
            <NavigationProperty Name="parts" Type="Collection(V.part)"/>""";
    private static final String KEY = "<Property Name=\"id\" Type=\"Edm.Guid\" Nullable=\"false\"/>";
    private static final String MEMBERS = """
            <EnumType Name="state"><Member Name="Open"/></EnumType>
            <EntityType Name="base"><Property Name="inherited" Type="Edm.String"/></EntityType>
            <EntityType Name="part"><Property Name="code" Type="Edm.String"/></EntityType>
            <Action Name="post" IsBound="true"><Parameter Name="it" Type="V.item"/></Action>
            <Function Name="at" IsBound="true"><Parameter Name="it" Type="V.item"/><Parameter Name="day" Type="Edm.Date"/>\
            <ReturnType Type="Edm.Decimal"/></Function>""";
    private static final String SETS = "<EntitySet Name=\"items\" EntityType=\"V.item\"/>";

    @ParameterizedTest
    @MethodSource("changes")
    void judgesChange(String words, Part row) {
        JudgedChange.of(USE, model(row, "before"), model(row, "after"))
                .assertVerdict(words, row.at("verdict").text(), row.at("code").text());
    }

    static Stream<Object[]> changes() {
        return Document.read(TABLE).root().elements().stream()
                .map(row -> new Object[] {row.at("change").text(), row});
    }

    private static String model(Part row, String which) {
        var part = row.at(which).text();
        var before = row.at("before").text();
        var of = row.at("of").text();
        var key = of.equals("key") ? part : KEY;
        return """
                <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
                <Schema Namespace="V" xmlns="http://docs.oasis-open.org/odata/ns/edm">
                <EntityType Name="item" BaseType="V.base"><Key>%s</Key>%s%s</EntityType>%s
                <EntityContainer Name="all">%s</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>""".formatted(
                        key.replaceAll("<Property Name=\"(\\w+)\"[^>]*>", "<PropertyRef Name=\"$1\"/>"),
                        key,
                        of.isEmpty() ? replaced(PROPERTIES, before, part) : PROPERTIES,
                        of.equals("model") ? replaced(MEMBERS, before, part) : MEMBERS,
                        of.equals("container") ? part : SETS);
    }

    /** Instead of what has the same name in the whole; beside it where nothing has. */
    private static String replaced(String whole, String before, String part) {
        var name = before.replaceAll("(?s)^<\\w+ Name=\"(\\w+)\".*", "$1");
        return whole.lines()
                        .flatMap(line -> Stream.of(line.split("(?<=/>)(?=<Property|<Navigation)")))
                        .filter(line -> before.isEmpty() || !line.strip().matches("(?s)<\\w+ Name=\"" + name + "\".*"))
                        .reduce("", String::concat)
                + part;
    }
}
