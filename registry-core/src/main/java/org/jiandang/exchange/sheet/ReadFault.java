package org.jiandang.exchange.sheet;

/** Carries a fault out of a reading. */
final class ReadFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CellFault fault;

    ReadFault(CellFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    CellFault fault() {
        return fault;
    }
}
