package io.entrepot.erpbusinesscentral.erp.businesscentral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sales order with its lines, as one insert. */
record NewOrder(
        String externalDocumentNumber,
        String customerNumber,
        @Nullable LocalDate requestedDeliveryDate,
        boolean partialShipping,
        String shipToName,
        String shipToAddressLine1,
        @Nullable String shipToAddressLine2,
        String shipToCity,
        String shipToState,
        String shipToCountry,
        String shipToPostCode,
        List<Line> salesOrderLines) {

    /** One line; the sequence says which line of the order it is. */
    record Line(
            int sequence,
            String lineType,
            String lineObjectNumber,
            BigDecimal quantity,
            String unitOfMeasureCode,
            String locationId) {}
}
