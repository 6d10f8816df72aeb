package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Booking;
import org.jspecify.annotations.Nullable;

/** 予約. */
@Entity
@Table(name = "pre_check_booking")
class BookingRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "pre_check_id")
    public UUID preCheckId;

    @Column
    public String institution;

    @Column
    public String account;

    @Column(name = "visit_date")
    public LocalDate visitDate;

    public int place;

    @Column(name = "booking_id")
    public String bookingId;

    @Column(name = "visit_time")
    public @Nullable LocalTime visitTime;

    @Column(name = "insurer_number")
    public String insurerNumber;

    @Column
    public String symbol;

    @Column
    public String number;

    public @Nullable String branch;

    @Column(name = "birth_date")
    public LocalDate birthDate;

    public boolean superseded;

    public boolean queued;

    public int attempts;

    @Column(name = "not_before")
    public Instant notBefore;

    @Column(name = "check_id")
    public @Nullable UUID checkId;

    void take(Booking booking) {
        InsuredNumbers numbers = booking.numbers();
        BranchNumber given = numbers.branch();
        bookingId = booking.bookingId();
        visitTime = booking.at();
        insurerNumber = numbers.insurerNumber().wire();
        symbol = PostgresPersons.text(numbers.symbol());
        number = numbers.number().wire();
        branch = given == null ? null : given.wire();
        birthDate = booking.birthDate();
    }

    Booking booking() {
        InsuredNumbers numbers = new InsuredNumbers(
                InsurerNumber.valueOf(insurerNumber),
                symbol.isEmpty() ? null : InsuredSymbol.valueOf(symbol),
                InsuredNumber.valueOf(number),
                branch == null ? null : BranchNumber.valueOf(branch));
        return new Booking(bookingId, numbers, birthDate, visitTime);
    }
}
