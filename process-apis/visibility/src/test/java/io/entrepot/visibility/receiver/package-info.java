/** Where webhooks may be sent. */
@NullMarked
package io.entrepot.visibility.receiver;

import org.jspecify.annotations.NullMarked;
