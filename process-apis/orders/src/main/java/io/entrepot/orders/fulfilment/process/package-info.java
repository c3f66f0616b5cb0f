/** The BPMN process of fulfilment: its steps, its waits, its retries. */
@NullMarked
package io.entrepot.orders.fulfilment.process;

import org.jspecify.annotations.NullMarked;
