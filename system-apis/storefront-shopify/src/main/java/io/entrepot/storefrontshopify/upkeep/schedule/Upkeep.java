package io.entrepot.storefrontshopify.upkeep.schedule;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.storefrontshopify.hook.SubscribingHooks;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.listing.PublishingStock;
import io.entrepot.storefrontshopify.listing.ReadingShop;
import io.entrepot.storefrontshopify.order.CatchingUp;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.shipment.Departure;
import io.entrepot.storefrontshopify.shipment.Departures;
import io.entrepot.storefrontshopify.shipment.ReportingShipments;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The jobs; each is safe to run at any time, on any replica. A replica that finds nothing to do takes no lock. */
@Component
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final SingleReplica alone;
    private final SubscribingHooks hooks;
    private final CatchingUp orders;
    private final TakenOrders taken;
    private final Listings listings;
    private final PublishingStock publishing;
    private final ReadingShop reading;
    private final ReportingShipments reporting;
    private final Departures departures;
    private final Clock clock;

    Upkeep(
            SingleReplica alone,
            SubscribingHooks hooks,
            CatchingUp orders,
            TakenOrders taken,
            Listings listings,
            PublishingStock publishing,
            ReadingShop reading,
            ReportingShipments reporting,
            Departures departures,
            Clock clock) {
        this.alone = alone;
        this.hooks = hooks;
        this.orders = orders;
        this.taken = taken;
        this.listings = listings;
        this.publishing = publishing;
        this.reading = reading;
        this.reporting = reporting;
        this.departures = departures;
        this.clock = clock;
    }

    void subscribe() {
        alone.runs("subscribe", hooks::subscribe);
    }

    /** Orders wait until it is known which articles the shop keeps stock of. */
    void catchUp() {
        if (listings.isRead()) {
            alone.runs("orders", orders::catchUp);
        }
    }

    void readHinted() {
        if (listings.isRead() && !taken.hinted(1).isEmpty()) {
            alone.runs("hinted orders", orders::readHinted);
        }
    }

    void publish() {
        if (!listings.dueBy(clock.instant(), 1).isEmpty()) {
            alone.runs("stock", publishing::publishDue);
        }
    }

    void readAll() {
        alone.runs("comparison", reading::readAll);
    }

    void report() {
        if (!reporting.due().isEmpty()) {
            alone.runs("shipments", () -> reporting.due().forEach(this::report));
        }
    }

    /** One that fails does not keep the others waiting. */
    private void report(Departure departure) {
        try {
            reporting.report(departure);
        } catch (TransientBackendException away) {
            LOG.warn("Shipment {} is reported later: {}", departure.shipment(), away.getMessage());
            departures.postpone(departure.shipment(), FIRST_PAUSE, LONGEST_PAUSE);
        } catch (PermanentBackendException refused) {
            reporting.refuse(departure, refused.getMessage());
        }
    }
}
