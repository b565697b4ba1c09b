package kz.mamandar.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.rules.identifier.Iin;

/** The person the application is for, and where the specialist is reached. */
@Embeddable
public class Candidate {

    private Iin iin;
    private String surname;

    @Column(name = "given_name")
    private String givenName;

    private String patronymic;

    @Column(name = "specialist_phone")
    private String phone;

    @Column(name = "specialist_email")
    private String email;

    @Column(name = "specialist_language")
    private String language;

    protected Candidate() {}

    Candidate(
            Iin iin, String surname, String givenName, String patronymic, String phone, String email, String language) {
        this.iin = iin;
        this.surname = surname;
        this.givenName = givenName;
        this.patronymic = patronymic;
        this.phone = phone;
        this.email = email;
        this.language = language;
    }

    String fullName() {
        return Stream.of(surname, givenName, patronymic)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    public Iin getIin() {
        return iin;
    }

    public String getSurname() {
        return surname;
    }

    public String getGivenName() {
        return givenName;
    }

    public String getPatronymic() {
        return patronymic;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public String getLanguage() {
        return language;
    }
}
