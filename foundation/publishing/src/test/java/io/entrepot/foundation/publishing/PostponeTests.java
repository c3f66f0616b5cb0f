package io.entrepot.foundation.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One command moves an end later, and never takes back what was promised. */
class PostponeTests {

    private static final String FIRST = "experience/partner/v1";
    private static final String LIFECYCLE = """
            policy: {notice-days: 180, use-days: 30}
            apis:
              - layer: experience
                name: partner
                versions:
                  - major: 1
                    state: deprecated
                    sunset: 2027-07-01 # the summer
                    own-sunsets:
                      - {consumer: acme-retail, date: 2027-12-01}
                      - {consumer: bluebird, date: 2027-03-01}
                    consents: [{consumer: bluebird, by: Bea, given: 2026-12-02}]
                  - {major: 2, state: active}
                  - {major: 3, state: retired, sunset: 2026-01-01}
              - layer: system
                name: warehouse
                versions: [{major: 1, state: deprecated, sunset: 2027-07-01}]
            """;

    private final ProjectFiles project;
    private String today = "2026-12-10";

    PostponeTests(@TempDir Path root) {
        project = new ProjectFiles(root);
    }

    @BeforeEach
    void anEndThatWasAnnounced() {
        project.write(ProjectFiles.LIFECYCLE, LIFECYCLE);
    }

    @Test
    void movesTheEndAndLeavesTheRest() {
        assertThat(postpone(FIRST, "--sunset", "2027-10-01")).isZero();

        assertThat(project.read(ProjectFiles.LIFECYCLE))
                .isEqualTo(LIFECYCLE.replace("sunset: 2027-07-01 # the summer", "sunset: 2027-10-01 # the summer"));
        assertThat(project.said())
                .contains(
                        "experience/partner/v1 ends on 2027-10-01 instead of 2027-07-01",
                        "Next: render the contract",
                        "openapi/publish");
    }

    @Test
    void movesAnEndThatIsPast() {
        today = "2027-08-01";

        assertThat(postpone(FIRST, "--sunset", "2027-10-01")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "experience/partner/v1|2027-06-30|2026-12-10|was promised until 2027-07-01, which is not before 2027-06-30",
                "experience/partner/v1|2027-07-01|2026-12-10|was promised until 2027-07-01",
                "experience/partner/v1|2027-10-01|2027-10-01|2027-10-01 is no day in the future",
                "experience/partner/v1|2027-12-02|2026-12-10|own-sunsets has an earlier date for acme-retail",
                "experience/partner/v2|2027-10-01|2026-12-10|is active, not deprecated",
                "experience/partner/v3|2027-10-01|2026-12-10|is retired, not deprecated",
                "experience/partner/v9|2027-10-01|2026-12-10|is not in lifecycle.yaml"
            })
    void refusesWhatWouldTakeAPromiseBack(String api, String sunset, String on, String why) {
        today = on;

        assertThat(postpone(api, "--sunset", sunset)).isEqualTo(1);

        assertThat(project.said()).contains("REFUSED ", why).doesNotContain("bluebird");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void writesNothingWhenDry() {
        assertThat(postpone(FIRST, "--sunset", "2027-10-01", "--dry-run")).isZero();

        assertThat(project.said()).contains("would end on 2027-10-01");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(postpone(FIRST)).isEqualTo(2);
        assertThat(project.said()).contains("--sunset is needed");
        assertThat(postpone("--sunset", "2027-10-01")).isEqualTo(2);
        assertThat(postpone(FIRST, "--sunset", "later")).isEqualTo(2);
        assertThat(postpone("--help")).isZero();
        assertThat(project.said()).isEqualTo(Postpone.HELP);
    }

    private int postpone(String... arguments) {
        return project.run(out -> Postpone.run(List.of(arguments), project.folder(), ProjectFiles.at(today), out));
    }
}
