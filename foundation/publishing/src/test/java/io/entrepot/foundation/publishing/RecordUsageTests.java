package io.entrepot.foundation.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command writes down what the gateway answers, or nothing. */
class RecordUsageTests {

    private static final Map<String, String> TOKEN = Map.of("ENTREPOT_TOKEN", "t");

    private final PlayedGateway gateway;
    private final ProjectFiles project;

    RecordUsageTests(@TempDir Path root) throws IOException {
        gateway = new PlayedGateway();
        project = new ProjectFiles(root);
    }

    @BeforeEach
    void twoVersionsOfWhichOneEnds() {
        project.write(ProjectFiles.LIFECYCLE, """
                policy: {use-days: 30}
                apis:
                  - layer: experience
                    name: partner
                    versions: [{major: 1, state: deprecated}, {major: 2, state: active}]
                  - {layer: process, name: orders, versions: [{major: 1, state: deprecated}]}
                """);
        gateway.tells("""
                {"consumer":"acme-retail","calls":3,"operations":["listOrders"],"firstDay":"2027-07-01","lastDay":"2027-07-02"},
                {"consumer":"bluebird","calls":1,"operations":["listOrders"],"firstDay":"2027-07-01","lastDay":"2027-07-01","endsOn":"2027-07-10"}""");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void writesWhoCalledTheVersionsThatEnd() {
        assertThat(run(TOKEN, "--gateway", gateway.url())).isZero();

        assertThat(gateway.asked())
                .containsExactly(
                        "/developer/v1/versions/experience/partner/1/callers?days=30 Bearer t",
                        "/developer/v1/versions/process/orders/1/callers?days=30 Bearer t");
        assertThat(project.read(ProjectFiles.USAGE)).contains("""
                exported: 2027-07-08
                days: 30
                versions:
                  - layer: experience
                    api: partner
                    major: 1
                    counted-since: 2027-01-01
                    callers:
                      - {consumer: acme-retail, calls: 3, last-day: 2027-07-02}
                      - {consumer: bluebird, calls: 1, last-day: 2027-07-01, ends-on: 2027-07-10}
                  - layer: process
                    api: orders
                    major: 1
                """);
    }

    @Test
    void saysOfNoDayThatItWasCountedWhereNoneWas() {
        gateway.hasCountedNothing();

        assertThat(run(TOKEN, "--gateway", gateway.url())).isZero();

        assertThat(project.read(ProjectFiles.USAGE))
                .contains("    major: 1\n    callers:\n")
                .doesNotContain("counted-since");
    }

    @ParameterizedTest
    @CsvSource({
        "401, answered 401: the token is over",
        "403, answered 403: the token lacks the scope governance:read",
        "404, answered 404: this gateway has no developer API",
        "503, answered 503; nothing is written"
    })
    void writesNothingWhenItIsNotAnswered(int status, String said) {
        gateway.refuses(status);

        assertThat(run(TOKEN, "--gateway", gateway.url())).isEqualTo(3);

        assertThat(project.said()).contains(said, "nothing is written");
        assertThat(project.file(ProjectFiles.USAGE)).doesNotExist();
    }

    @Test
    void writesNothingWhenNobodyIsThere() {
        gateway.close();

        assertThat(run(TOKEN, "--gateway", gateway.url())).isEqualTo(3);

        assertThat(project.said()).contains("cannot be reached");
        assertThat(project.file(ProjectFiles.USAGE)).doesNotExist();
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run(Map.of(), "--gateway", gateway.url())).isEqualTo(2);
        assertThat(project.said()).contains("ENTREPOT_TOKEN is needed");
        assertThat(run(TOKEN)).isEqualTo(2);
        assertThat(project.said()).contains("--gateway is needed");
        assertThat(run(TOKEN, "--gateway", "api.example.org")).isEqualTo(2);
        assertThat(project.said()).contains("such as https://api.example.org");
        assertThat(run(TOKEN, "--gateway", "https://api example.org")).isEqualTo(2);
        assertThat(project.said()).contains("such as https://api.example.org");
        assertThat(run(TOKEN, "experience/partner/v1", "--gateway", gateway.url()))
                .isEqualTo(2);
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(project.said()).isEqualTo(RecordUsage.HELP);
        assertThat(gateway.asked()).isEmpty();
    }

    private int run(Map<String, String> environment, String... arguments) {
        return project.run(out ->
                RecordUsage.run(List.of(arguments), environment, project.folder(), ProjectFiles.at("2027-07-08"), out));
    }
}
