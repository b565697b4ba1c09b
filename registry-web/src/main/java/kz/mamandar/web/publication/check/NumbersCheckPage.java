package kz.mamandar.web.publication.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.mamandar.web.publication.check.CheckedNumber.Outcome;

/** Takes a file or a pasted text, shows how many of its numbers are in force, and the first of them. */
@Named
@RequestScoped
public class NumbersCheckPage {

    private static final int SHOWN = 50;

    @Inject
    private NumbersCheck check;

    private Part file;
    private String numbers;
    private List<CheckedNumber> checked = List.of();

    /** How many numbers had this outcome. */
    public record Count(Outcome outcome, long number) {}

    public void run() {
        checked = check.check(() -> GivenNumbers.of(file, numbers));
    }

    public boolean isDone() {
        return !checked.isEmpty();
    }

    public int getTotal() {
        return checked.size();
    }

    public List<Count> getCounts() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Count(
                        outcome,
                        checked.stream()
                                .filter(number -> number.outcome() == outcome)
                                .count()))
                .toList();
    }

    public List<CheckedNumber> getFirst() {
        return checked.subList(0, Math.min(SHOWN, checked.size()));
    }

    public boolean isCut() {
        return checked.size() > SHOWN;
    }

    /** All numbers as they were given, for the download to check again: nothing is kept here. */
    public String getGiven() {
        return checked.stream().map(CheckedNumber::given).collect(Collectors.joining("\n"));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
