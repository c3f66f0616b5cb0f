/** Says what it means to announce a delivery, whatever the warehouse is. */
@NullMarked
package io.entrepot.foundation.warehouse.notice;

import org.jspecify.annotations.NullMarked;
