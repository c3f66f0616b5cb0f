package io.entrepot.foundation.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One command asks who calls, writes it down, and ends the version or says who stands against it and what to do. */
class RetireTests {

    private static final String FIRST = "experience/partner/v1";
    private static final Map<String, String> TOKEN = Map.of("ENTREPOT_TOKEN", "t");
    private static final String LIFECYCLE = """
            policy: {notice-days: 180, use-days: 30}
            apis:
              - layer: experience
                name: partner
                versions:
                  - major: 1
                    state: deprecated
                    deprecated: 2026-12-01
                    sunset: 2027-07-01
                  - {major: 2, state: active, released: 2026-06-01}
            """;
    private static final String ACME = """
            {"consumer":"acme-retail","calls":3,"operations":["listOrders"],"firstDay":"2027-07-01","lastDay":"2027-07-09"}""";

    private final PlayedGateway gateway;
    private final ProjectFiles project;
    private Clock clock = ProjectFiles.at("2027-07-10");

    RetireTests(@TempDir Path root) throws IOException {
        gateway = new PlayedGateway();
        project = new ProjectFiles(root);
    }

    @BeforeEach
    void aVersionThatIsOver() {
        project.write(ProjectFiles.LIFECYCLE, LIFECYCLE);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void asksRecordsAndEndsTheVersion() {
        assertThat(retire(FIRST, "--gateway", gateway.url())).isZero();

        assertThat(gateway.asked())
                .containsExactly("/developer/v1/versions/experience/partner/1/callers?days=30 Bearer t");
        assertThat(project.said()).contains("experience/partner/v1 is retired on 2027-07-10");
        assertThat(project.read(ProjectFiles.USAGE)).contains("exported: 2027-07-10", "callers: []");
        assertThat(project.read(ProjectFiles.LIFECYCLE))
                .isEqualTo(LIFECYCLE
                        .replace("state: deprecated", "state: retired")
                        .replace("sunset: 2027-07-01\n", "sunset: 2027-07-01\n        retired: 2027-07-10\n"));
    }

    @Test
    void saysWhoStillCallsAndWhatToDoAndKeepsTheRecord() {
        gateway.tells(ACME);

        assertThat(retire(FIRST, "--gateway", gateway.url())).isEqualTo(1);

        assertThat(project.said())
                .contains(
                        "REFUSED experience/partner/v1 cannot be retired: acme-retail still called it on 2027-07-09 and did not consent",
                        "POST /developer/v1/consents",
                        "Or try again");
        assertThat(project.read(ProjectFiles.USAGE)).contains("consumer: acme-retail, calls: 3");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void holdsInnerVersionsAgainstTheServicesThatCallThem() {
        project.write(
                ProjectFiles.LIFECYCLE,
                LIFECYCLE.replace("layer: experience", "layer: process").replace("name: partner", "name: orders"));
        gateway.tells(ACME.replace("acme-retail", "partner"));

        assertThat(retire("process/orders/v1", "--gateway", gateway.url())).isEqualTo(1);

        assertThat(gateway.asked()).containsExactly("/developer/v1/versions/process/orders/1/callers?days=30 Bearer t");
        assertThat(project.said())
                .contains("process/orders/v1 cannot be retired: partner still called it on 2027-07-09");
    }

    @Test
    void endsItForCallersThatConsented() {
        gateway.tells(ACME.replace("}", ",\"endsOn\":\"2027-07-01\"}"));

        assertThat(retire(FIRST, "--gateway", gateway.url())).isZero();
    }

    @Test
    void writesNothingWhenDry() {
        assertThat(retire(FIRST, "--gateway", gateway.url(), "--dry-run")).isZero();

        assertThat(project.said()).contains("could be retired");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
        assertThat(project.file(ProjectFiles.USAGE)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"401, the token is over", "403, lacks the scope governance:read", "503, answered 503"})
    void endsNothingWhenItIsNotAnswered(int status, String said) {
        gateway.refuses(status);

        assertThat(retire(FIRST, "--gateway", gateway.url())).isEqualTo(3);

        assertThat(project.said()).contains(said, "nothing is written");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
        assertThat(project.file(ProjectFiles.USAGE)).doesNotExist();
    }

    @Test
    void asksNobodyBeforeItsTime() {
        clock = ProjectFiles.at("2027-06-30");

        assertThat(retire(FIRST, "--gateway", gateway.url())).isEqualTo(1);

        assertThat(project.said()).contains("was promised until 2027-07-01");
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void takesTheRecordThatIsThere() {
        gateway.tells(ACME);
        retire(FIRST, "--gateway", gateway.url());
        gateway.close();

        assertThat(retire(FIRST, "--recorded")).isEqualTo(1);
        assertThat(project.said()).contains("acme-retail still called it");

        clock = ProjectFiles.at("2027-07-18");
        assertThat(retire(FIRST, "--recorded")).isEqualTo(1);
        assertThat(project.said()).contains("usage.yaml is of 2027-07-10, more than 7 days before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "experience/partner/v1",
                "experience/partner/v1 --recorded --gateway http://127.0.0.1:1",
                "experience/partner/v1 --gateway",
                "experience/partner/v1 --gateway --dry-run",
                "experience/partner/v1 --gateway ftp://127.0.0.1",
                "experience/partner/v1 --recorded --on soon",
                "experience/partner/v1 experience/partner/v2 --recorded",
                "--recorded",
                "experience/partner/v1 --recorded --force"
            })
    void saysHowItIsUsed(String arguments) {
        assertThat(retire(arguments.split(" "))).isEqualTo(2);

        assertThat(project.said()).isNotEmpty();
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void needsATokenToAsk() {
        assertThat(project.run(out ->
                        Retire.run(List.of(FIRST, "--gateway", gateway.url()), Map.of(), project.folder(), clock, out)))
                .isEqualTo(2);
        assertThat(project.said()).contains("ENTREPOT_TOKEN is needed");
    }

    @Test
    void helps() {
        assertThat(retire("--help")).isZero();
        assertThat(project.said()).isEqualTo(Retire.HELP);
    }

    private int retire(String... arguments) {
        return project.run(out -> Retire.run(List.of(arguments), TOKEN, project.folder(), clock, out));
    }
}
