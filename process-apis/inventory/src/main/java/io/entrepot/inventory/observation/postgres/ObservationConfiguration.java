package io.entrepot.inventory.observation.postgres;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.observation.MovementSequences;
import io.entrepot.inventory.observation.ReceivingStock;
import io.entrepot.inventory.observation.ToldMovement;
import io.entrepot.inventory.observation.ToldSnapshot;
import io.entrepot.inventory.stock.StockLedger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the receiving of stock together, and says how what could not be understood is tried again. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    ReceivingStock receivingStock(
            Items items,
            Nodes nodes,
            StockLedger ledger,
            MovementSequences sequences,
            ExceptionCases cases,
            CaseDesk desk,
            Clock clock,
            ObservationProperties properties) {
        return new ReceivingStock(items, nodes, ledger, sequences, cases, desk, clock, properties.withoutLots());
    }

    @Bean
    CaseReplay<ToldSnapshot> snapshotReplay(ReceivingStock stock) {
        return CaseReplay.of(ToldSnapshot.class, stock::observe);
    }

    @Bean
    CaseReplay<ToldMovement> movementReplay(ReceivingStock stock) {
        return CaseReplay.of(ToldMovement.class, told -> stock.move(told.body()));
    }

    @Bean
    CaseReplay<ObservationCorrected> correctionReplay(ReceivingStock stock) {
        return CaseReplay.of(ObservationCorrected.class, stock::correct);
    }

    @Bean
    CaseReplay<FeedConfirmed> confirmationReplay(ReceivingStock stock) {
        return CaseReplay.of(FeedConfirmed.class, stock::confirm);
    }

    /** Cases of older releases hold the observation without its event. */
    @Bean
    CaseReplay<StockObserved> olderSnapshotReplay(ReceivingStock stock) {
        return CaseReplay.of(
                StockObserved.class, told -> stock.observe("case of " + told.asOf() + " " + told.source(), told));
    }
}
