package io.entrepot.developer.report.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entrepot.developer.report.ContractChange;
import io.entrepot.developer.report.ContractRevision;
import io.entrepot.developer.report.LintFinding;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.lint.Ruleset;
import io.entrepot.foundation.publishing.revisions.Examination;
import io.entrepot.foundation.publishing.revisions.Publication;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The reports tell what publishing finds. */
class PublishedReportsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final String TITLE = """
            rules:
              title:
                description: Own
                message: info.title names the API
                severity: warn
                given: $.info
                then: {field: title, function: truthy}
            """;

    @Test
    void tellsWhatPublishingFinds() {
        var published = new Publication(PublishedFolder.ofThisProject(), Clock.systemUTC())
                .examinations().stream()
                        .filter(examination -> !examination.api().layer().equals("events"))
                        .toList();
        var reports = ofThisProject();

        assertThat(reports.newest())
                .extracting(PublishedReportsTests::name)
                .containsExactlyInAnyOrderElementsOf(published.stream()
                        .map(examination -> examination.api() + "/" + examination.newest())
                        .toList());
        assertThat(reports.findings())
                .extracting(finding -> name(finding.contract()) + finding.rule() + finding.place())
                .containsExactlyInAnyOrderElementsOf(published.stream()
                        .flatMap(PublishedReportsTests::violations)
                        .toList());
    }

    @Test
    void comparesEachRevisionWithTheOneBefore() {
        var reports = reports(contract(1, "/shop/v1/orders", "/shop/v1/orders,/shop/v1/items", "/shop/v1/items"));

        assertThat(reports.changes())
                .extracting(
                        change -> change.contract().revision(),
                        change -> change.previous().revision(),
                        ContractChange::verdict,
                        ContractChange::code,
                        ContractChange::operation,
                        ContractChange::publishedOn)
                .containsExactly(
                        tuple(3, 2, ContractChange.Verdict.BREAKING, "operation-removed", "GET /shop/v1/orders", DAY),
                        tuple(2, 1, ContractChange.Verdict.COMPATIBLE, "operation-added", "GET /shop/v1/items", null));
    }

    @Test
    void comparesMajorVersionsAsIfTheirPathsHadTheSameNumber() {
        var reports = reports(contract(1, "/shop/v1/orders"), contract(2, "/shop/v2/orders,/shop/v2/items"));

        assertThat(reports.changes()).singleElement().satisfies(change -> {
            assertThat(change.operation()).isEqualTo("GET /shop/v2/items");
            assertThat(change.previous()).isEqualTo(new ContractRevision("experience", "shop", 1, 1));
        });
    }

    @Test
    void lintsTheNewestRevisionOfWhatIsNotRetired() {
        var reports = new PublishedReports(
                List.of(contract(1, "/shop/v1/orders"), contract(2, "/shop/v2/orders", "/shop/v2/orders")),
                contract -> contract.major() == 1,
                Ruleset.of(Document.parse(TITLE)));

        assertThat(reports.newest()).containsExactly(new ContractRevision("experience", "shop", 2, 2));
        assertThat(reports.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(LintFinding.Severity.WARNING);
            assertThat(finding.rule()).isEqualTo("title");
            assertThat(finding.contract().revision()).isEqualTo(2);
        });
    }

    @Test
    void knowsWhenARevisionWasPublished() {
        assertThat(PublishedFiles.contracts())
                .filteredOn(contract -> contract.api().equals("partner") && contract.major() == 2)
                .singleElement()
                .satisfies(contract ->
                        assertThat(contract.dates()).containsEntry(1, DAY).hasSameSizeAs(contract.revisions()));
    }

    private static PublishedReports ofThisProject() {
        var rules = Ruleset.of(Document.parse(PublishedFiles.text(new ClassPathResource("openapi/rules.yaml"))));
        return new PublishedReports(PublishedFiles.contracts(), contract -> false, rules);
    }

    private static PublishedReports reports(PublishedContract... contracts) {
        return new PublishedReports(List.of(contracts), contract -> false, Ruleset.of(Document.parse(TITLE)));
    }

    /** One revision for each list of paths; the third was published on a known day. */
    private static PublishedContract contract(int major, String... paths) {
        var revisions = new TreeMap<Integer, Resource>();
        for (var list : paths) {
            var document = new StringBuilder("openapi: 3.1.0\ninfo: {version: 1.0.0}\npaths:\n");
            for (var path : list.split(",", -1)) {
                document.append("  ").append(path).append(": {get: {responses: {'200': {description: fine}}}}\n");
            }
            revisions.put(
                    revisions.size() + 1,
                    new ByteArrayResource(document.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return new PublishedContract("experience", "shop", major, revisions, Map.of(3, DAY));
    }

    private static Stream<String> violations(Examination examination) {
        return examination.violations().stream()
                .map(violation ->
                        examination.api() + "/" + examination.newest() + violation.rule() + violation.place());
    }

    private static String name(ContractRevision contract) {
        return "%s/%s/v%d/%d".formatted(contract.layer(), contract.api(), contract.major(), contract.revision());
    }
}
