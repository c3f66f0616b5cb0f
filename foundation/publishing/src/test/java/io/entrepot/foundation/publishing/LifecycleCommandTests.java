package io.entrepot.foundation.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A version's end is announced and carried out by one command each, which change what they must and nothing else. */
class LifecycleCommandTests {

    private static final String FIRST = "experience/partner/v1";
    private static final String LIFECYCLE = """
            # Dates begin at 00:00 UTC.
            policy: {notice-days: 180, use-days: 30}
            apis:
              - layer: experience
                name: partner
                versions:
                  - major: 1
                    state: active # for now
                    released: 2026-01-01 # the older shape
                    documentation: /docs
                  - {major: 2, state: active, released: 2026-06-01, documentation: /docs}
                  - {major: 3, state: draft}
              - layer: system
                name: warehouse
                versions: [{major: 1, state: active, released: 2026-01-01}]
            """;
    private static final String USAGE = """
            exported: 2027-07-08
            days: 30
            versions:
              - {layer: experience, api: partner, major: 1, counted-since: 2027-01-01, callers: [CALLERS]}
            """;

    private final ProjectFiles project;
    private Clock clock = ProjectFiles.at("2026-12-01");

    LifecycleCommandTests(@TempDir Path root) {
        project = new ProjectFiles(root);
    }

    @BeforeEach
    void twoVersionsThatAreActive() {
        project.write(ProjectFiles.LIFECYCLE, LIFECYCLE);
    }

    @Test
    void announcesTheEndInItsPlaceAndLeavesTheRest() {
        assertThat(deprecate(FIRST, "--sunset", "2027-07-01", "--successor", "2"))
                .isZero();

        var older = "released: 2026-01-01 # the older shape\n";
        assertThat(project.read(ProjectFiles.LIFECYCLE))
                .isEqualTo(
                        LIFECYCLE
                                .replace("state: active # for now", "state: deprecated # for now")
                                .replace(
                                        older,
                                        older
                                                + "        deprecated: 2026-12-01\n        sunset: 2027-07-01\n        successor: 2\n"));
        assertThat(project.said()).contains("is deprecated from 2026-12-01 and ends on 2027-07-01", "openapi/publish");
    }

    @Test
    void announcesInAVersionThatIsWrittenInOneLine() {
        deprecate("experience/partner/v2", "--sunset", "2027-08-01");

        assertThat(project.read(ProjectFiles.LIFECYCLE))
                .contains("- {major: 2, state: deprecated, released: 2026-06-01, deprecated: 2026-12-01, "
                        + "sunset: 2027-08-01, documentation: /docs}");
    }

    @ParameterizedTest
    @CsvSource({
        "experience/partner/v1,experience-apis/partner",
        "system/warehouse/v1,system-apis/<a service of the kind>"
    })
    void saysWhatIsLeftToDo(String api, String module) {
        assertThat(deprecate(api, "--sunset", "2027-07-01")).isZero();

        assertThat(project.said()).contains("mvn verify -pl " + module + " -am), then openapi/publish");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "experience/partner/v9|2027-07-01|2|is not in lifecycle.yaml",
                "process/partner/v1|2027-07-01||is not in lifecycle.yaml",
                "experience/partner/v3|2027-07-01||is draft, not active",
                "experience/partner/v1|2027-05-29|2|from 2026-12-01 to 2027-05-29 are 179 days; the policy asks for 180",
                "experience/partner/v1|2026-12-01|2|are 0 days",
                "experience/partner/v1|2027-07-01|3|experience/partner/v3 cannot follow: it is draft",
                "experience/partner/v1|2027-07-01|4|cannot follow: it is not in lifecycle.yaml",
                "experience/partner/v2|2027-07-01|1|experience/partner/v1 cannot follow"
            })
    void refusesWhatThePolicyForbids(String api, String sunset, @Nullable String successor, String why) {
        var arguments = successor == null
                ? new String[] {api, "--sunset", sunset}
                : new String[] {api, "--sunset", sunset, "--successor", successor};

        assertThat(deprecate(arguments)).isEqualTo(1);

        assertThat(project.said()).contains("REFUSED ", why);
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void namesTheCommandThatMovesAnEnd() {
        deprecate(FIRST, "--sunset", "2027-07-01");

        assertThat(deprecate(FIRST, "--sunset", "2027-08-01")).isEqualTo(1);

        assertThat(project.said()).contains("is deprecated, not active; openapi/postpone moves its end");
    }

    @Test
    void countsNoNoticeThatNobodyWasGiven() {
        assertThat(deprecate(FIRST, "--from", "2026-11-30", "--sunset", "2027-07-01"))
                .isEqualTo(1);

        assertThat(project.said()).contains("REFUSED nobody was told on 2026-11-30, which is past");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void announcesAheadOfTime() {
        assertThat(deprecate(FIRST, "--from", "2027-01-01", "--sunset", "2027-07-01"))
                .isZero();

        assertThat(project.read(ProjectFiles.LIFECYCLE)).contains("deprecated: 2027-01-01\n");
    }

    @Test
    void givesExactlyTheNoticeOfThePolicy() {
        assertThat(deprecate(FIRST, "--sunset", "2027-05-30")).isZero();
    }

    @Test
    void writesNothingWhenDry() {
        assertThat(deprecate(FIRST, "--sunset", "2027-07-01", "--dry-run")).isZero();

        assertThat(project.said()).contains("would be deprecated");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void retiresWhatNobodyCallsAnyMore() {
        deprecate(FIRST, "--sunset", "2027-07-01", "--successor", "2");
        clock = ProjectFiles.at("2027-07-10");
        callers("");

        assertThat(retire(FIRST)).isZero();

        assertThat(project.said()).contains("experience/partner/v1 is retired on 2027-07-10");
        assertThat(project.read(ProjectFiles.LIFECYCLE))
                .contains("state: retired # for now", "        sunset: 2027-07-01\n        retired: 2027-07-10\n");
    }

    @Test
    void namesEachWhoStillCallsAndDidNotConsent() {
        deprecate(FIRST, "--sunset", "2027-07-01");
        var announced = project.read(ProjectFiles.LIFECYCLE);
        clock = ProjectFiles.at("2027-07-10");
        callers("{consumer: acme-retail, last-day: 2027-07-07}, {consumer: greenleaf, last-day: 2027-07-06}, "
                + "{consumer: bluebird, last-day: 2027-07-07, ends-on: 2027-07-10}");

        assertThat(retire(FIRST)).isEqualTo(1);

        assertThat(project.said())
                .contains(
                        "acme-retail still called it on 2027-07-07 and did not consent",
                        "greenleaf still called it on 2027-07-06 and did not consent")
                .doesNotContain("bluebird");
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(announced);
    }

    @Test
    void retiresNothingBeforeItsTimeOrWithoutARecord() throws IOException {
        callers("");
        assertThat(retire(FIRST)).isEqualTo(1);
        assertThat(project.said()).contains("experience/partner/v1 is active, not deprecated");

        deprecate(FIRST, "--sunset", "2027-07-09");
        clock = ProjectFiles.at("2027-07-08");
        assertThat(retire(FIRST)).isEqualTo(1);
        assertThat(project.said()).contains("was promised until 2027-07-09");

        clock = ProjectFiles.at("2027-07-10");
        Files.delete(project.file(ProjectFiles.USAGE));
        assertThat(retire(FIRST)).isEqualTo(1);
        assertThat(project.said()).contains("usage.yaml does not say who calls it; openapi/record-usage tells");
    }

    @Test
    void keepsADateThatWasPromisedToOneConsumer() {
        deprecate(FIRST, "--sunset", "2027-07-01");
        var promised = project.read(ProjectFiles.LIFECYCLE)
                .replace(
                        "        documentation: /docs\n",
                        "        own-sunsets: [{consumer: acme-retail, date: 2027-12-01}]\n");
        project.write(ProjectFiles.LIFECYCLE, promised);
        callers("");
        clock = ProjectFiles.at("2027-07-10");

        assertThat(retire(FIRST)).isEqualTo(1);
        assertThat(project.said()).contains("was promised until 2027-12-01");

        assertThat(retire(FIRST, "--dry-run", "--on", "2027-12-01")).isEqualTo(1); // the record is too old by then
        assertThat(project.said()).contains("more than 7 days before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "partner",
                "experience/partner/v1",
                "experience/partner/v1 --sunset",
                "experience/partner/v1 --sunset soon",
                "experience/partner/v1 --sunset 2027-07-01 --successor two",
                "experience/partner/v1 experience/partner/v2 --sunset 2027-07-01",
                "experience/partner/v1 --sunset 2027-07-01 --force"
            })
    void saysHowItIsUsed(String arguments) {
        assertThat(deprecate(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(project.said()).isNotEmpty();
        assertThat(project.read(ProjectFiles.LIFECYCLE)).isEqualTo(LIFECYCLE);
    }

    @Test
    void helps() {
        assertThat(deprecate("--help")).isZero();
        assertThat(project.said()).isEqualTo(Deprecate.HELP);
    }

    private int deprecate(String... arguments) {
        return project.run(out -> Deprecate.run(List.of(arguments), project.folder(), clock, out));
    }

    private int retire(String... arguments) {
        var recorded =
                Stream.concat(Stream.of(arguments), Stream.of("--recorded")).toList();
        return project.run(out -> Retire.run(recorded, Map.of(), project.folder(), clock, out));
    }

    private void callers(String callers) {
        project.write(ProjectFiles.USAGE, USAGE.replace("CALLERS", callers));
    }
}
