package io.entrepot.developer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The governance team reads which rules the published contracts break, and what changed in them. */
@DeveloperTest
class ContractReportTests {

    private static final String LINT = "/developer/v1/reports/lint";
    private static final String CHANGES = "/developer/v1/reports/changes";

    @Autowired
    DeveloperCalls ada;

    @Test
    void namesContractsThatKeepAllRulesToo() {
        assertThat(governance(LINT + "?layer=system&api=storefront&severity=ERROR"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"contracts":[{"layer":"system","api":"storefront","major":1,"errors":0}],"findings":[]}""");
    }

    @Test
    void tellsWarningsWithRuleAndPlace() {
        assertThat(governance(LINT + "?layer=system&api=erp&severity=WARNING&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"findings":[{"layer":"system","api":"erp","major":1,"severity":"WARNING","rule":"path-texts"}],"next":1}""");
    }

    @Test
    void leadsThroughThePages() {
        var first = governance(CHANGES + "?layer=experience&api=partner&limit=1");
        assertThat(first).bodyJson().extractingPath("$.changes").asArray().hasSize(1);
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo(1);

        var last = governance(CHANGES + "?layer=experience&api=partner&cursor=100000");
        assertThat(last).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"changes\":[]}");
    }

    @Test
    void tellsWhatBreaksForWhoMovesToTheNextVersion() {
        assertThat(governance(CHANGES + "?api=partner&major=2&verdict=BREAKING"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changes[*].previousMajor")
                .asInstanceOf(InstanceOfAssertFactories.list(Integer.class))
                .isNotEmpty()
                .containsOnly(1);
    }

    @Test
    void tellsOnlyWhatWasPublishedSince() {
        assertThat(governance(CHANGES + "?since=2026-11-29"))
                .bodyJson()
                .extractingPath("$.changes[0].publishedOn")
                .isNotNull();
        assertThat(governance(CHANGES + "?since=9999-01-01"))
                .bodyJson()
                .extractingPath("$.changes")
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {LINT + "?severity=FATAL", LINT + "?cursor=-1", CHANGES + "?verdict=GOOD", CHANGES + "?limit=501"
            })
    void refusesWhatCannotBeAsked(String path) {
        assertThat(governance(path).getResponse().getStatus()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {LINT, CHANGES})
    void isNotForPartners(String path) {
        assertThat(ada.get(path)).hasStatus(403);
    }

    private MvcTestResult governance(String path) {
        var token = DeveloperCalls.tokenOf("acme-retail", "governance:read");
        return ada.with(token, HttpMethod.GET, path, null, "");
    }
}
