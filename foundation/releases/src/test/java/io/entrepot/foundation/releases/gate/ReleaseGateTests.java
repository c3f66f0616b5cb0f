package io.entrepot.foundation.releases.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.usage.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declared release of a real vendor holds the build up until what it breaks is mended or accepted. */
class ReleaseGateTests {

    private static final Path ROOT = Path.of("../..");
    private static final Path RELEASES = Path.of("../impact/src/test/resources/releases");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final String BUSINESS_CENTRAL = """
            releases:
              - backend: business-central
                from: business-central-v1.0.xml
                to: business-central-v2.0.xml
                deadline: 2027-04-01
                owner: {team: Backend Integration, contact: "mailto:b@example.org"}
                accepted:
                  - {operation: GET /items, by: Ann, plan: read the price elsewhere, until: 2027-03-01}
                  - {operation: "PATCH /salesOrderLines({id})", by: Ann, plan: other format, until: 2027-03-01}
                  - {operation: POST /salesOrders, code: request-field-removed, by: Ann, plan: leave it out, until: 2027-03-01}
                  - {operation: POST /salesOrders, code: response-limit-changed, by: Ann, plan: longer column, until: 2027-01-31}
            """;
    private static final String FULFILMENT_OUTBOUND = """
            releases:
              - backend: fulfilment-outbound
                from: fulfilment-outbound-2020-07-01.yaml
                to: fulfilment-outbound-2026-07-04.yaml
                deadline: 2027-06-30
                owner: {team: Backend Integration, contact: "mailto:b@example.org"}
            """;

    @TempDir
    Path project;

    @BeforeEach
    void aProjectThatUsesBoth() throws IOException {
        write("openapi/lifecycle.yaml", "apis: []");
        for (var name : new String[] {"business-central", "fulfilment-outbound"}) {
            write("system-apis/" + name + "/backend-use.yaml", Files.readString(RELEASES.resolve(name + "-use.yaml")));
        }
        try (var documents = Files.list(RELEASES)) {
            for (var document : documents.toList()) {
                write("openapi/" + document.getFileName(), Files.readString(document));
            }
        }
    }

    @Test
    void holdsUpWhatNobodyAccepted() throws IOException {
        declare(FULFILMENT_OUTBOUND);

        var standing = standing(TODAY);

        assertThat(standing.isPassing()).isFalse();
        assertThat(standing.open()).hasSize(4).extracting(Hit::code).containsOnly("operation-removed");
        assertThat(standing.impact().owner().team()).isEqualTo("Backend Integration");
        assertThat(standing.impact().deadline()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void letsThroughWhatIsAcceptedUntilItsDate() throws IOException {
        declare(BUSINESS_CENTRAL);

        assertThat(standing(TODAY).isPassing()).isTrue();
        assertThat(standing(TODAY).accepted()).hasSize(4);
        assertThat(standing(LocalDate.of(2027, 2, 1)).open())
                .extracting(Hit::code)
                .containsExactly("response-limit-changed");
        assertThat(standing(LocalDate.of(2027, 4, 2)).open()).hasSize(4);
    }

    @Test
    void letsThroughWhatIsMended() throws IOException {
        write("system-apis/business-central/backend-use.yaml", """
                {backend: business-central, service: erp, contracts: {api: [{operation: GET /items, reads: [value.number]}]}}""");
        declare(BUSINESS_CENTRAL.replaceAll("(?s)    accepted:.*", ""));

        assertThat(standing(TODAY).isPassing()).isTrue();

        declare(BUSINESS_CENTRAL);
        assertThat(standing(TODAY).open()).isEmpty();
        assertThat(standing(TODAY).idle()).hasSize(4);
        assertThat(standing(TODAY).isPassing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadline: 2027-04-01             | deadline: soon         | deadline is no date
            deadline: 2027-04-01             | since: 2027-04-01      | deadline is missing
            {team: Backend Integration,      | {                      | team is missing
            to: business-central-v2.0.xml    | to: gone.xml           | there is no file gone.xml
            until: 2027-01-31                | until: 2027-04-02      | which is after the deadline
            by: Ann, plan: longer column,    | by: Ann,               | plan is missing
            """)
    void refusesWhatIsNotDeclaredInFull(String whole, String broken, String words) throws IOException {
        declare(BUSINESS_CENTRAL.replace(whole, broken));

        assertThatThrownBy(() -> standing(TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    /** The gate of this project: what fails here has to be mended or accepted, see docs/release-impact.md. */
    @Test
    void holdsUpThisProject() {
        var today = LocalDate.now(Clock.systemUTC());

        assertThat(ReleaseGate.ofProject(ROOT).standings(today, Traffic.unknown()))
                .allSatisfy(standing -> assertThat(standing.open()).isEmpty())
                .allSatisfy(standing -> assertThat(standing.idle()).isEmpty());
    }

    private Standing standing(LocalDate today) {
        return ReleaseGate.ofProject(project)
                .standings(today, Traffic.unknown())
                .getFirst();
    }

    private void declare(String releases) throws IOException {
        write("openapi/backend-releases.yaml", releases);
    }

    private void write(String file, String content) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, content);
    }
}
