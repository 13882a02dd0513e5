#pragma once
// libcurl: what is sent to other servers. Debian: libcurl4-openssl-dev
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take what the option says, which Swift cannot call.
static inline CURLcode sucharit_curl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode sucharit_curl_set_size(CURL *curl, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(curl, option, value);
}

// A text is copied, all but that of CURLOPT_POSTFIELDS.
static inline CURLcode sucharit_curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode sucharit_curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}

typedef size_t (*sucharit_curl_writer)(char *octets, size_t size, size_t count, void *owner);

static inline CURLcode sucharit_curl_set_writer(CURL *curl, sucharit_curl_writer writer, void *owner) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, writer);
  return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_WRITEDATA, owner) : code;
}

static inline long sucharit_curl_status(CURL *curl) {
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

// Lives as long as the handle; null where the answer names none.
static inline const char *sucharit_curl_content_type(CURL *curl) {
  char *type = NULL;
  curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
  return type;
}
