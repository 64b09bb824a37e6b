package kezek.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kezek.KezekApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Marks a test that runs the whole application, with both offices and an account of each kind; see {@link People}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {KezekApplication.class, TestClock.class, People.class, Http.class, Desk.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kezek.offices=sokolovka,district",
            "kezek.sign-in.failures=3",
            "kezek.issue.bookings-per-minute=10000"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface RunningOffice {}
