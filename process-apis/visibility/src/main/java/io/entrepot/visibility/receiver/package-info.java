/** Where webhooks may be sent: addresses of the public internet and no others. */
@NullMarked
package io.entrepot.visibility.receiver;

import org.jspecify.annotations.NullMarked;
