package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemEntity;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemTracking;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemUnit;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Page;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Reads items, and from the extension, where it is installed, their units and tracking. */
final class ItemReads {

    private final CompanyCalls company;
    private final boolean extension;

    ItemReads(CompanyCalls company, boolean extension) {
        this.company = company;
        this.extension = extension;
    }

    Page<ItemEntity> items(CallClass callClass, String filter, int limit) {
        return company.call(callClass, (api, id) -> api.items(id, filter, limit));
    }

    List<ItemUnit> units(CallClass callClass, String filter) {
        return extension
                ? all(skip -> company.call(callClass, (api, id) -> api.itemUnits(id, filter, skip)))
                : List.of();
    }

    List<ItemTracking> trackings(CallClass callClass, String filter) {
        return extension
                ? all(skip -> company.call(callClass, (api, id) -> api.itemTrackings(id, filter, skip)))
                : List.of();
    }

    private static <T> List<T> all(IntFunction<Page<T>> pages) {
        var all = new ArrayList<T>();
        while (true) {
            var page = pages.apply(all.size());
            all.addAll(page.value());
            if (page.nextLink() == null || page.value().isEmpty()) {
                return all;
            }
        }
    }
}
