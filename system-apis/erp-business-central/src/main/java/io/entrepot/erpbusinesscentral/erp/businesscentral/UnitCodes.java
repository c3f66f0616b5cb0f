package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.UnitOfMeasureEntity;
import io.entrepot.erpbusinesscentral.item.CodeMap;
import io.entrepot.erpbusinesscentral.item.CodeMaps;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which UN/CEFACT unit a unit code of the company means: the standard code it carries, or else our mapping. */
final class UnitCodes {

    private static final String STANDARD_CODE = "[A-Z0-9]{1,3}";

    private final CompanyCalls company;
    private final CodeMaps maps;
    private final Remembered<Map<String, UnitOfMeasure>> units;

    UnitCodes(CompanyCalls company, CodeMaps maps, Duration keptFor, Clock clock) {
        this.company = company;
        this.maps = maps;
        this.units = new Remembered<>(this::read, keptFor, clock);
    }

    Optional<UnitOfMeasure> canonical(String code) {
        return Optional.ofNullable(
                units.containing(known -> known.containsKey(code)).get(code));
    }

    private Map<String, UnitOfMeasure> read() {
        var map = maps.units();
        var read = new HashMap<String, UnitOfMeasure>();
        var after = "";
        while (true) {
            var from = after;
            var page = company.call(CallClass.FULFILMENT, (api, id) -> api.units(id, OData.text(from)));
            page.value().forEach(unit -> canonical(unit, map).ifPresent(found -> read.put(unit.code(), found)));
            if (page.nextLink() == null || page.value().isEmpty()) {
                return read;
            }
            after = page.value().getLast().code();
        }
    }

    static Optional<UnitOfMeasure> canonical(UnitOfMeasureEntity unit, CodeMap map) {
        var standard = unit.internationalStandardCode();
        return standard != null && standard.matches(STANDARD_CODE)
                ? Optional.of(new UnitOfMeasure(standard))
                : map.canonical(unit.code()).map(UnitOfMeasure::new);
    }
}
