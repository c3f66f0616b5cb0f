/** The threads that send what is due. */
@NullMarked
package io.entrepot.visibility.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
