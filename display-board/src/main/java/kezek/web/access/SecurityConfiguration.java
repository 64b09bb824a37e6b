package kezek.web.access;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;

import jakarta.servlet.DispatcherType;
import kezek.officeday.events.TicketIds;
import kezek.web.access.Entry.Ruling;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Puts the rules of {@link Doors} before everything, with sign-in by form for people and by HTTP Basic for programs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /**
     * Of the verifier, which is one file so that it can be kept and opened without us. It may run what stands in it, of
     * which it says the hash itself, and may speak with nobody.
     */
    private static final String VERIFIER = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            AccessProperties properties,
            TicketIds ids,
            SignIn signIn,
            Welcome welcome,
            Doorkeeper doorkeeper,
            Forgery forgery,
            SessionRegistry sessions) {
        var beforeSignIn = new CookieRequestCache();
        beforeSignIn.setRequestMatcher(request -> request.getMethod().equals("GET") && Browser.wantsPage(request));
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(rules -> rules(rules, properties, ids))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(welcome.backTo(beforeSignIn))
                        .failureHandler(doorkeeper))
                .httpBasic(basic -> basic.authenticationEntryPoint(doorkeeper))
                .logout(logout -> logout.logoutSuccessHandler(welcome))
                .requestCache(cache -> cache.requestCache(beforeSignIn))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .sessionManagement(session -> session.maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(expired ->
                                doorkeeper.commence(expired.getRequest(), expired.getResponse(), new Expelled())))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(forgery))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            AccessProperties properties,
            TicketIds ids) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        rules.requestMatchers("/ws/board").access(new BoardEntry(ids, properties.demo()));
        for (Doors.Door door : Doors.all()) {
            var addresses =
                    rules.requestMatchers(door.method(), door.addresses().toArray(String[]::new));
            if (door.roles().isEmpty()) {
                addresses.permitAll();
            } else {
                addresses.access(Entry.of(door, properties.demo()));
            }
        }
        rules.anyRequest().access((who, where) -> Ruling.NO_SUCH_DOOR);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        var verifier = PathPatternRequestMatcher.withDefaults().matcher("/verify/**");
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        verifier, new ContentSecurityPolicyHeaderWriter(VERIFIER)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(verifier), new ContentSecurityPolicyHeaderWriter(CONTENT)))
                .referrerPolicy(referrer -> referrer.policy(NO_REFERRER))
                .permissionsPolicyHeader(
                        allowed -> allowed.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** What a header must not hold, its reader refuses with its name; the usual firewall breaks off with an error. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }
}
