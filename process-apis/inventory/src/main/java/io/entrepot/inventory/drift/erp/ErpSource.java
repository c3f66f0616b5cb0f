package io.entrepot.inventory.drift.erp;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.backend.BackendException;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Scope;
import io.entrepot.inventory.drift.StockSource;
import io.entrepot.inventory.drift.Subject;
import io.entrepot.inventory.drift.Told;
import io.entrepot.inventory.drift.erp.ErpStock.Total;
import io.entrepot.inventory.item.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.registry.ImportHttpServices;

/** Asks the ERP for the total of every item; it does not say where things lie. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "erp", types = ErpStock.class)
class ErpSource implements StockSource {

    private static final Logger LOG = LoggerFactory.getLogger(ErpSource.class);
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10_000;

    private final ErpStock erp;
    private final Items items;

    ErpSource(ErpStock erp, Items items) {
        this.erp = erp;
        this.items = items;
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.ERP;
    }

    /** A total cannot be compared with some of the nodes. */
    @Override
    public List<String> places(Scope scope) {
        return scope.nodes().isEmpty() ? List.of(Subject.ERP) : List.of();
    }

    @Override
    public Reading read(String place, Scope scope) {
        try {
            return understand(fetch(), scope);
        } catch (BackendException | RestClientException | IllegalStateException | IllegalArgumentException away) {
            LOG.info("The ERP cannot be compared: {}", away.getMessage());
            return new Reading.NotRead("the ERP did not answer with its items");
        }
    }

    private List<Total> fetch() {
        var found = new ArrayList<Total>();
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = erp.items(cursor, PAGE);
            found.addAll(answer.items());
            cursor = answer.next();
            if (cursor == null) {
                return found;
            }
        }
        throw new IllegalStateException("the list of items does not end");
    }

    private Reading understand(List<Total> totals, Scope scope) {
        var known = items.find(
                totals.stream().map(total -> new ItemNumber(total.item())).toList());
        var told = new HashMap<Subject, Told>();
        var leftOut = new ArrayList<String>();
        for (var total : totals) {
            var number = new ItemNumber(total.item());
            var item = known.get(number);
            if (!scope.has(number)) {
                continue;
            }
            if (item == null || !item.baseUnit().equals(new UnitOfMeasure(total.baseUnit()))) {
                leftOut.add(Subject.ERP + "/" + number + ": its unit is not the one we know");
            } else {
                told.put(Subject.erp(number), Told.of(total.stockOnHand()));
            }
        }
        return new Reading.Read(told, leftOut);
    }
}
