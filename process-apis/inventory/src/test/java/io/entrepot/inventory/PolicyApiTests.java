package io.entrepot.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rules of allocation as planners set them. */
@InventoryTest
class PolicyApiTests {

    private static final String PLAN = TokenIssuer.token("entrepot-process", "inventory:plan");
    private static final String STAGE_AND_CHOICE = "{\"name\":\"STAGE\"},{\"name\":\"COMPLETE_AT_ONE_NODE\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    InventoryCalls calls;

    @Autowired
    JdbcClient jdbc;

    /** All tests decide by the rules that hold. */
    @AfterEach
    void standardRulesHold() {
        jdbc.sql("DELETE FROM allocation_policy").update();
    }

    @Test
    void beginsWithTheStandard() {
        assertThat(calls.get("/inventory/v1/allocation-policies"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"policies\":[]}");
        assertThat(calls.get("/inventory/v1/allocation-policies/current"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\":0}");
        assertThat(calls.get("/inventory/v1/allocation-policies/0"))
                .hasStatusOk()
                .bodyJson()
                .hasPath("$.rules[13]");
    }

    @Test
    void keepsEveryVersionWithWhoSetIt() throws UnsupportedEncodingException {
        var first = version(set(STAGE_AND_CHOICE));
        var second =
                version(set(STAGE_AND_CHOICE + ",{\"name\":\"SPLIT_GUARD\",\"parameters\":{\"minimumQuantity\":3}}"));

        assertThat(second).isEqualTo(first + 1);
        assertThat(calls.get("/inventory/v1/allocation-policies/current"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"version":%d,"rules":[{"name":"STAGE"},{"name":"COMPLETE_AT_ONE_NODE"},
                          {"name":"SPLIT_GUARD","parameters":{"minimumQuantity":3}}]}""".formatted(second));
        assertThat(calls.get("/inventory/v1/allocation-policies/" + first))
                .bodyJson()
                .isLenientlyEqualTo("{\"rules\":[{\"name\":\"STAGE\"},{\"name\":\"COMPLETE_AT_ONE_NODE\"}]}");
        assertThat(calls.get("/inventory/v1/allocation-policies/" + first))
                .bodyJson()
                .hasPath("$.setBy");
        assertThat(calls.get("/inventory/v1/allocation-policies"))
                .bodyJson()
                .isLenientlyEqualTo("{\"policies\":[{\"version\":%d},{\"version\":%d}]}".formatted(second, first));
        assertThat(calls.get("/inventory/v1/allocation-policies/" + (second + 1)))
                .hasStatus(404)
                .hasContentType("application/problem+json");
    }

    @Test
    void makesNoOtherVersionOfTheSameRules() throws UnsupportedEncodingException {
        var first = version(set(STAGE_AND_CHOICE));

        assertThat(version(set(STAGE_AND_CHOICE))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name':'COMPLETE_AT_ONE_NODE'} | /rules | no-policy",
                "{'name':'STAGE'} | /rules | no-policy",
                "{'name':'STAGE'},{'name':'STAGE'},{'name':'FEWEST_NODES'} | /rules | no-policy",
                "{'name':'STAGE','parameters':{'speed':1}},{'name':'FEWEST_NODES'} | /rules | no-policy",
                "{'name':'STAGE'},{'name':'FEWEST_NODES','parameters':{'exactUpTo':-1}} | /rules | no-policy",
                "{'name':'STAGE'},{'name':'FEWEST_NODES'},{'name':'CANCEL_BACKORDER','parameters':{'afterDays':1e12}} "
                        + "| /rules | no-policy"
            })
    void refusesRulesThatMakeNoPolicy(String rules, String pointer, String code) {
        assertThat(set(rules.replace('\'', '"')))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"pointer\":\"%s\",\"code\":\"%s\"}]}".formatted(pointer, code));
    }

    @Test
    void refusesARuleWithoutNameAParameterWithoutValueAndNoRules() {
        assertThat(set("{\"parameters\":{}}")).hasStatus(422);
        assertThat(set("{\"name\":\"STAGE\",\"parameters\":{\"exactUpTo\":null}}"))
                .hasStatus(422);
        assertThat(set("")).hasStatus(422);
        assertThat(set("{\"name\":\"LUCK\"}")).hasStatus(400);
    }

    @Test
    void needsTheScopeOfPlanners() {
        assertThat(http.put()
                        .uri("/inventory/v1/allocation-policies/current")
                        .header("Authorization", "Bearer " + InventoryCalls.ALLOCATE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"rules\":[" + STAGE_AND_CHOICE + "]}")
                        .exchange())
                .hasStatus(403);
    }

    private MvcTestResult set(String rules) {
        return http.put()
                .uri("/inventory/v1/allocation-policies/current")
                .header("Authorization", "Bearer " + PLAN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rules\":[" + rules + "]}")
                .exchange();
    }

    private static int version(MvcTestResult set) throws UnsupportedEncodingException {
        assertThat(set).hasStatusOk();
        return JsonPath.read(set.getResponse().getContentAsString(), "$.version");
    }
}
