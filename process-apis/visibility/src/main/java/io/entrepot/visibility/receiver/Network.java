package io.entrepot.visibility.receiver;

import java.net.InetAddress;

/** A block of addresses, such as {@code 10.0.0.0/8}. */
record Network(InetAddress first, int bits) {

    static Network of(String block) {
        var slash = block.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(block.substring(0, slash)), Integer.parseInt(block.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        return mine.length == other.length && sharesPrefix(mine, other);
    }

    private boolean sharesPrefix(byte[] mine, byte[] other) {
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
