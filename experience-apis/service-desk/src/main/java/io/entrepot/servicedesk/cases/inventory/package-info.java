/** Cases of stock, kept by the inventory API. */
@NullMarked
package io.entrepot.servicedesk.cases.inventory;

import org.jspecify.annotations.NullMarked;
