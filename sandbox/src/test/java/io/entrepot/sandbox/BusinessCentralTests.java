package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.sandbox.seed.Goods;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Business Central promises on the wire: tokens, queries, tags and errors. */
class BusinessCentralTests {

    private final TestSandbox sandbox = TestSandbox.shared();
    private Http company = sandbox.businessCentral();

    @BeforeEach
    void connect() {
        company = sandbox.businessCentral();
    }

    @Test
    void refusesAWrongClientSecret() {
        var response = sandbox.businessCentralWithoutToken()
                .post("/sandbox/oauth2/v2.0/token", "grant_type=client_credentials&client_id=sandbox&client_secret=no");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.at("/error")).isEqualTo("invalid_client");
    }

    @Test
    void refusesCallsWithoutToken() {
        var response = sandbox.businessCentralWithoutToken().get("/v2.0/production/api/v2.0/companies");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.at("/error/code")).isEqualTo("Authentication_InvalidCredentials");
    }

    @Test
    void hasTwoHundredAndTwentyItemsInPieces() {
        var items = company.get("items?$count=true&$top=1");

        assertThat(items.number("/@odata.count")).isEqualTo(220);
        assertThat(items.at("/value/0/number")).isEqualTo("SKU-0001");
        assertThat(items.number("/value/0/inventory"))
                .isEqualTo(Goods.catalogue().getFirst().onHand());
        assertThat(items.at("/value/0/baseUnitOfMeasureCode")).isEqualTo("PCS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number eq 'SKU-0007'|1",
                "number ne 'SKU-0007'|219",
                "number gt 'SKU-0218'|2",
                "number ge 'SKU-0218' and number lt 'SKU-0220'|2",
                "number eq 'SKU-0001' or number eq 'SKU-0002'|2",
                "startswith(number,'SKU-000')|9",
                "contains(number,'022')|2",
                "endswith(number,'99')|2",
                "tolower(number) eq 'sku-0001'|1",
                "not (number le 'SKU-0210')|10",
                "inventory gt 0 and unitPrice eq 1.87 and blocked eq false|1",
                "lastModifiedDateTime lt 2000-01-01T00:00:00Z|0",
                "itemCategories/any(c: c/code eq 'X')|220",
            })
    void filtersItems(String filter, int count) {
        assertThat(company.get("items?$filter=" + filter).json().at("/value")).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number eq 'A' or displayName eq 'B'|The 'OR' operator is not supported on distinct fields",
                "colour eq 'red'|Could not find a property named 'colour'",
                "number eq 5|incompatible types",
                "inventory eq 'many'|incompatible types",
                "number like 'A'|not an operator",
                "number eq 'A' extra|Syntax error",
                "number eq|Expression expected",
            })
    void refusesFiltersItDoesNotUnderstand(String filter, String message) {
        var response = company.get("items?$filter=" + filter);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/error/message")).contains(message).contains("CorrelationId:");
    }

    @Test
    void pagesByLinksThatEndWithTheLastEntity() {
        var first = company.get("items?$select=number&$orderby=number desc&$top=5", "Prefer", "odata.maxpagesize=3");
        var second = company.get(first.at("/@odata.nextLink"), "Prefer", "odata.maxpagesize=3");

        assertThat(first.json().at("/value")).hasSize(3);
        assertThat(first.at("/value/0/number")).isEqualTo("SKU-0220");
        assertThat(second.json().at("/value")).hasSize(2);
        assertThat(second.at("/value/0/number")).isEqualTo("SKU-0217");
        assertThat(second.json().has("@odata.nextLink")).isFalse();
    }

    @Test
    void expandsDependentsWithTheirOwnSelection() {
        var customers = company.get("customers?$filter=number eq 'C00040'"
                + "&$expand=customerFinancialDetail($select=balance)&$select=number,creditLimit,blocked");

        assertThat(customers.number("/value/0/creditLimit")).isEqualTo(100);
        assertThat(customers.number("/value/0/customerFinancialDetail/balance")).isEqualTo(90);
        assertThat(customers.json().at("/value/0/customerFinancialDetail").has("number"))
                .isFalse();
    }

    @Test
    void blocksOneCustomer() {
        assertThat(company.get("customers?$filter=number eq 'C00030'").at("/value/0/blocked"))
                .isEqualTo("All");
        assertThat(company.get("customers?$filter=number eq 'C00010'").at("/value/0/blocked"))
                .isEqualTo("_x0020_");
    }

    @Test
    void mapsPiecesToTheInternationalCode() {
        var units = company.get("unitsOfMeasure?$orderby=code");

        assertThat(units.at("/value/1/code")).isEqualTo("PALLET");
        assertThat(units.at("/value/1/internationalStandardCode")).isEmpty();
        assertThat(units.at("/value/2/internationalStandardCode")).isEqualTo("EA");
    }

    @Test
    void offersUnitsOfItemsOnlyThroughTheExtension() {
        var extension = company.base().replace("/api/v2.0/", "/api/entrepot/supplychain/v1.0/");
        var units = company.get(extension + "itemUnitsOfMeasure?$filter=itemNumber eq 'SKU-0001'");

        assertThat(units.json().at("/value")).hasSize(3);
        assertThat(units.number("/value/1/quantityPerUnitOfMeasure")).isEqualTo(12);
        assertThat(company.get("itemUnitsOfMeasure").status()).isEqualTo(404);
    }

    @Test
    void withoutTheExtensionThereAreNoUnitsOfItems() {
        try (var plain = TestSandbox.start(Map.of("SANDBOX_BUSINESS_CENTRAL_EXTENSION", "false"))) {
            var client = plain.businessCentral();
            var extension = client.base().replace("/api/v2.0/", "/api/entrepot/supplychain/v1.0/");

            assertThat(client.get(extension + "itemUnitsOfMeasure").status()).isEqualTo(404);
        }
    }

    @Test
    void refusesUnknownSetsIdsAndCompanies() {
        assertThat(company.get("transferOrders").status()).isEqualTo(404);
        assertThat(company.get("items(00000000-0000-0000-0000-000000000001)").at("/error/code"))
                .isEqualTo("BadRequest_NotFound");
        assertThat(company.get(company.base().replaceAll("companies\\(.*?\\)", "companies(1)") + "items")
                        .at("/error/code"))
                .isEqualTo("Internal_CompanyNotFound");
    }

    @Test
    void limitsRequestsInTheWindow() {
        try (var narrow = TestSandbox.start(Map.of("SANDBOX_BUSINESS_CENTRAL_QUOTA", "2"))) {
            var client = narrow.businessCentral();

            assertThat(client.get("items?$top=1").status()).isEqualTo(200);
            assertThat(client.get("items?$top=1").status()).isEqualTo(429);
        }
    }
}
