package io.entrepot.inventory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Distances between nodes and customers. */
class CoordinatesTests {

    @Test
    void measuresAsTheCrowFlies() {
        var atlanta = at("33.749", "-84.388");
        var seattle = at("47.6062", "-122.3321");

        assertThat(atlanta.kilometresTo(seattle)).isCloseTo(3510, within(15.0));
        assertThat(seattle.kilometresTo(seattle)).isZero();
        assertThat(at("0", "179.5").kilometresTo(at("0", "-179.5"))).isCloseTo(111, within(1.0));
    }

    @Test
    void liesOnEarth() {
        assertThatThrownBy(() -> at("90.1", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Coordinates at(String latitude, String longitude) {
        return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
    }
}
