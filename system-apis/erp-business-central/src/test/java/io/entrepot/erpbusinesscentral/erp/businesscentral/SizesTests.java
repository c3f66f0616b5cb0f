package io.entrepot.erpbusinesscentral.erp.businesscentral;

import static io.entrepot.canonical.item.UnitOfMeasure.CASE;
import static io.entrepot.canonical.item.UnitOfMeasure.EACH;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemUnit;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.UnitOfMeasureEntity;
import io.entrepot.erpbusinesscentral.item.CodeMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units come from the standard code, then from the mapping, and are never guessed. */
class SizesTests {

    private static final CodeMap MAP = new CodeMap(1, Map.of("PCS", "EA", "CASE", "XCS", "BOX", "XCS"));

    @Test
    void prefersTheStandardCodeOverTheMapping() {
        assertThat(UnitCodes.canonical(new UnitOfMeasureEntity("PCS", "H87"), MAP))
                .contains(new UnitOfMeasure("H87"));
        assertThat(UnitCodes.canonical(new UnitOfMeasureEntity("PCS", ""), MAP)).contains(EACH);
        assertThat(UnitCodes.canonical(new UnitOfMeasureEntity("PCS", "piece"), MAP))
                .contains(EACH);
        assertThat(UnitCodes.canonical(new UnitOfMeasureEntity("BARREL", null), MAP))
                .isEmpty();
    }

    @Test
    void keepsExactFactors() {
        assertThat(Sizes.factor(new BigDecimal("12"))).isEqualTo(new PackFactor(12, 1));
        assertThat(Sizes.factor(new BigDecimal("1.2E1"))).isEqualTo(new PackFactor(12, 1));
        assertThat(Sizes.factor(new BigDecimal("1E+2"))).isEqualTo(new PackFactor(100, 1));
        assertThat(Sizes.factor(new BigDecimal("0.125"))).isEqualTo(new PackFactor(1, 8));
    }

    @Test
    void namesCodesWithoutMapping() {
        var sizes = sizes("PCS", unit("BARREL", "42"));

        assertThat(sizes.unmapped()).containsExactly("BARREL");
        assertThat(sizes.codes()).containsOnly(Map.entry(EACH, "PCS"));
    }

    @Test
    void hasNoUnitsWithoutABaseUnit() {
        assertThat(sizes("BARREL", unit("CASE", "12")).packs()).isNull();
    }

    @Test
    void leavesOutAUnitThatStandsForPacksOfDifferentSize() {
        var sizes = sizes("PCS", unit("CASE", "12"), unit("BOX", "10"));

        assertThat(sizes.codes()).doesNotContainKey(CASE);
    }

    @Test
    void readsEscapedNamesOfValues() {
        assertThat(OData.unescaped("_x0020_")).isEmpty();
        assertThat(OData.unescaped("Positive_x0020_Adjmt_x002E_")).isEqualTo("Positive Adjmt.");
        assertThat(OData.unescaped("a_x0024_1")).isEqualTo("a$1");
        assertThat(OData.anyOf("number", List.of("O'1", "2"))).isEqualTo("number eq 'O''1' or number eq '2'");
    }

    private static Sizes sizes(String base, ItemUnit... units) {
        return Sizes.of(base, List.of(units), code -> MAP.canonical(code).map(UnitOfMeasure::new));
    }

    private static ItemUnit unit(String code, String size) {
        return new ItemUnit("SKU-1", code, new BigDecimal(size));
    }
}
