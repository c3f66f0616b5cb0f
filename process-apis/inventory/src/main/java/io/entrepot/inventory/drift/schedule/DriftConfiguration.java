package io.entrepot.inventory.drift.schedule;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.drift.ComparingStock;
import io.entrepot.inventory.drift.DriftCase;
import io.entrepot.inventory.drift.Evidences;
import io.entrepot.inventory.drift.Findings;
import io.entrepot.inventory.drift.Judging;
import io.entrepot.inventory.drift.Owners;
import io.entrepot.inventory.drift.Projection;
import io.entrepot.inventory.drift.Repairs;
import io.entrepot.inventory.drift.Runs;
import io.entrepot.inventory.drift.StockSource;
import io.entrepot.inventory.network.NodeRegister;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the comparison together. */
@Configuration(proxyBeanMethods = false)
class DriftConfiguration {

    private static final Actor DRIFT = new Actor("drift");

    @Bean
    ComparingStock comparingStock(
            List<StockSource> sources,
            Projection projection,
            Runs runs,
            Judging judging,
            DriftProperties properties,
            Clock clock) {
        var settings = new ComparingStock.Settings(properties.betweenLooks(), properties.tolerance());
        return new ComparingStock(sources, projection, runs, judging, settings, clock);
    }

    @Bean
    Judging judging(
            Findings findings,
            Evidences evidences,
            Repairs repairs,
            Owners owners,
            ExceptionCases cases,
            CaseDesk desk,
            Clock clock) {
        return new Judging(findings, evidences, repairs, owners, cases, assigning(cases, desk), clock);
    }

    /** A node's owner is in the directory; those of the others are configured. */
    @Bean
    Owners owners(NodeRegister nodes, DriftProperties properties) {
        return subject -> switch (subject.with()) {
            case ERP -> properties.erpOwner();
            case CHANNEL -> properties.channelOwner();
            case WAREHOUSE ->
                nodes.find(Objects.requireNonNull(subject.node(), "a warehouse is a node"))
                        .map(node -> node.node().profile().owner())
                        .orElse(properties.nodeOwner());
        };
    }

    private static Judging.VarianceDesk assigning(ExceptionCases cases, CaseDesk desk) {
        return (subject, owner) ->
                cases.list(new CaseFilter(CaseState.OPEN, DriftCase.STOCK_VARIANCE.code(), null, subject)).stream()
                        .filter(open -> open.owner() == null)
                        .forEach(open -> desk.assign(open.id(), owner, DRIFT));
    }
}
