<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>AddCampaignDialog</name>
    <message>
        <source>Add a campaign from a template</source>
        <extracomment>Enters a campaign and returns its identifier, or raises RecordsError.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This campaign is in the book already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the template holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Book: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books (*.sochibo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample book: every day in it is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the sample book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message>
        <source>All present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <extracomment>Room for the longest mark and two columns of figures.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks only who is not yet recorded; exempt people as exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the absence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceTable</name>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Stands for a record in the line above the staff.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff who are not in the Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status on that day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceTotals</name>
    <message>
        <source>Attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of everyone called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of everyone called, less the exempt: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <extracomment>What stands in one line where there is no room for the card.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff attended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookCard</name>
    <message>
        <source>Add a term…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place name: {0} · symbol: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper body: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>A campaign holds the directives, the topics to study, the deadlines and who receives the report. Add the one your upper committee has launched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a campaign from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis and reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlines, peaks, receivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics and results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} meetings, self-study {2} turns; party members {3}, staff {4}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellDialog</name>
    <message>
        <source>&amp;Name of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place name in the date line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Symbol in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upper body, as printed above the cell&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every name is needed, and a date when renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body was &amp;renamed; earlier papers keep the old names. From:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell&apos;s names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names were written wrongly: &amp;correct them on papers of every date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new names hold from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Check before signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every meeting is fully marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every party member attended or studied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every party member handed in a reflection paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings not fully marked, so that turns are missing: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members who neither attended nor studied: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members without a reflection paper: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, turns and rates agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, turns and rates do not agree; have the book checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kinds of meetings add up to all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kinds of meetings do not add up; have the book checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Not chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentTab</name>
    <message>
        <source>&amp;Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Conclusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Others present (count)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics delivered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Lịch (Alt+↓)</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>DocumentSaver</name>
    <message>
        <source>Save {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Figure of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted ({0}): {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is behind a figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>&amp;Name of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place name in the date line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Symbol in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upper body, as printed above the cell&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books (*.sochibo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name of the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the place name for the date line of papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the upper body that stands above the cell&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings, attendance, self-study and reports of a party cell in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file ending in .sochibo, from this computer or a USB stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study campaigns to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book will be kept in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample book holds three years of an invented cell. Try anything in it; your own book is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Sổ Chi bộ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You already have a book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Earlier years</source>
        <translation>Những năm trước</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Months of {0}</source>
        <translation>Các tháng của năm {0}</translation>
    </message>
    <message>
        <source>Period: {0}</source>
        <translation>Kỳ đang xem: {0}</translation>
    </message>
    <message>
        <source>Quarters of {0}</source>
        <translation>Các quý của năm {0}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>All keys</source>
        <translation>Tất cả phím tắt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>What you need on the first day.</source>
        <translation>Những điều cần biết trong ngày đầu.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>On this page</source>
        <extracomment>What is left of 1366×768 at 150 % below a title bar and above a task bar.</extracomment>
        <translation>Trên trang này</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Called on {0}: {1} party members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called on {0}: {1} party members, {2} staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on this roll on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and mark attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingFields</name>
    <message>
        <source>&amp;Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minute taker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Others (count)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved yet: enter the day of the meeting, as 05/11/2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved yet: enter the hours as 14:00 or leave them empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics &amp;delivered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting has been entered for this period. Enter one: its roll is called from the members of that day, and you mark them with one key each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting of this period fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meetings: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}: remove this meeting and its unmarked roll from the book?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingSheet</name>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of meetings (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chair: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>New meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingsTable</name>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NarrativeCard</name>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Attendance, 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming peaks of study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting has been entered for this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting. Meetings, marks and reports are up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no meeting yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {0} of {1}</source>
        <extracomment>Draws the pages at a width in pixels.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Đến &amp;ngày</translation>
    </message>
    <message>
        <source>Both fields need a day, such as 5/11/2024.</source>
        <translation>Cả hai ô cần một ngày, ví dụ 5/11/2024.</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Show this period</source>
        <translation>Xem kỳ này</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Ngày cuối đứng trước ngày đầu.</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>As it will print · {0} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Campaigns</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Trình đơn (F10)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Reason for the absence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>&amp;Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Draft · form {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Open its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find people, meetings, papers…</source>
        <translation>Tìm người, buổi họp, văn bản…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Màu sắc</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Cỡ chữ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Papers are always in Vietnamese.</source>
        <translation>Văn bản in ra luôn bằng tiếng Việt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>They take effect at once.</source>
        <translation>Có hiệu lực ngay.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>SigningFields</name>
    <message>
        <source>&amp;Dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secretary of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved {0}</source>
        <translation>Đã lưu {0}</translation>
    </message>
</context>
<context>
    <name>StudyDialog</name>
    <message>
        <source>1. Who studied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. When and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct self-study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter self-study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for {0} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was studied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who studied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyFields</name>
    <message>
        <source>&amp;Confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pages read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reflection paper handed in on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day the reflection paper was handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook, notes, link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection paper handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day the reflection paper was handed in as dd/mm/yyyy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the days of the study as dd/mm/yyyy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyFilters</name>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person, a topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter self-study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No self-study is entered for this period yet. Enter what one comrade or twenty have read, with one save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove self-study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-study of the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These entries will no longer count in any log or report; the log of changes keeps what they said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries saved; the period or the filter does not show them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} people · {2} turns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyTable</name>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyTotalsCard</name>
    <message>
        <source>Party members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People: everyone counted once. Turns: every time someone studied. Of the list as it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>Chép kèm tiêu đề cột</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>&amp;Begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term of the committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter two days such as {0}, the end after the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day after the congress; numbers of papers begin anew then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Nothing matches “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>giờ:phút</translation>
    </message>
</context>
<context>
    <name>TopicCoverageView</name>
    <message>
        <source>Core content of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members who met it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff who met it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics of the campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicTree</name>
    <message>
        <source>Find a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book has no campaign with topics yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics chosen: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FoundList</name>
    <message>
        <source>Found</source>
        <translation>Kết quả tìm</translation>
    </message>
</context>
<context>
    <name>_WorkLine</name>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>campaign_facts</name>
    <message>
        <source> (the month is proposed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies went to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every year, in month {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms of other bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms the cell uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tied to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports go through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks of leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document that asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be studied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who carries it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {0}, {1} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>national</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no days named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>party members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} every year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>figure_names</name>
    <message>
        <source>Meetings on the campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members at one meeting or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members who met all of: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members who studied on their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party members with a reflection paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection papers of party members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection papers of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-study of party members, turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-study of staff, turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff at one meeting or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff who studied on their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff with a reflection paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns of party members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>finder</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Add the meeting of this month; everyone on the roll is called.</source>
        <translation>Thêm buổi họp của tháng này; mọi người trong danh sách ngày đó được triệu tập.</translation>
    </message>
    <message>
        <source>All records are in this one file:</source>
        <translation>Toàn bộ dữ liệu nằm trong một tệp duy nhất:</translation>
    </message>
    <message>
        <source>Choose the study campaigns that the cell carries out.</source>
        <translation>Chọn các đợt sinh hoạt chính trị mà chi bộ thực hiện.</translation>
    </message>
    <message>
        <source>Close the program, copy the file to the new secretary&apos;s computer, and open it there with Open a book.</source>
        <translation>Đóng chương trình, chép tệp sang máy của bí thư mới rồi mở ở đó bằng lệnh Mở sổ.</translation>
    </message>
    <message>
        <source>Enter self-study for one or for many people at once.</source>
        <translation>Ghi tự học cho một người hoặc nhiều người cùng lúc.</translation>
    </message>
    <message>
        <source>Enter the people of the cell, or import them from an Excel list.</source>
        <translation>Nhập người của chi bộ, hoặc lấy từ danh sách Excel.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Những bước đầu</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>If the power fails, at most what you were typing is lost; the book stays whole.</source>
        <translation>Nếu mất điện, nhiều nhất chỉ mất phần đang gõ; sổ vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Mark the attendance, then write down the topics and conclusions.</source>
        <translation>Điểm danh, sau đó ghi nội dung và kết luận.</translation>
    </message>
    <message>
        <source>Marking by keyboard</source>
        <translation>Điểm danh bằng bàn phím</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>Chưa mở sổ nào.</translation>
    </message>
    <message>
        <source>On the attendance sheet press a digit for the person of the cursor; the cursor moves down by itself.</source>
        <translation>Trên bảng điểm danh, bấm một chữ số cho người đang chọn; con trỏ tự xuống dòng.</translation>
    </message>
    <message>
        <source>Open Reports: look at the paper, then save it.</source>
        <translation>Mở trang Báo cáo: xem trước văn bản rồi lưu.</translation>
    </message>
    <message>
        <source>The program sends nothing over the network; the file never leaves this computer.</source>
        <translation>Chương trình không gửi gì qua mạng; tệp không rời khỏi máy này.</translation>
    </message>
    <message>
        <source>There is nothing to save. A cell of a table is kept as you leave it, a form when you press its button. The line at the foot says when the last change was kept.</source>
        <translation>Không phải bấm lưu. Ô trong bảng được lưu khi rời khỏi ô, biểu mẫu được lưu khi bấm nút của nó. Dòng cuối cửa sổ cho biết lần lưu gần nhất.</translation>
    </message>
    <message>
        <source>What is saved when</source>
        <translation>Khi nào được lưu</translation>
    </message>
    <message>
        <source>Where the book lies</source>
        <translation>Sổ nằm ở đâu</translation>
    </message>
    <message>
        <source>absent with reason; type the reason</source>
        <translation>vắng có lý do; gõ lý do</translation>
    </message>
    <message>
        <source>absent without reason</source>
        <translation>vắng không lý do</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>miễn</translation>
    </message>
    <message>
        <source>late; counts as present</source>
        <translation>đi muộn; tính là có mặt</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Absent with reason</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Absent without reason</source>
        <translation>Vắng không lý do</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation>Hình thức khác</translation>
    </message>
    <message>
        <source>Committee meeting</source>
        <translation>Họp chi ủy</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>Chi ủy viên</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Deputy secretary</source>
        <translation>Phó bí thư</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Từ trần</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn</translation>
    </message>
    <message>
        <source>Exempt from meetings</source>
        <translation>Miễn sinh hoạt</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Đã hoàn tất</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Đã họp</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Đi muộn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ra khỏi Đảng</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Official member</source>
        <translation>Chính thức</translation>
    </message>
    <message>
        <source>On the intranet</source>
        <translation>Qua mạng nội bộ</translation>
    </message>
    <message>
        <source>On the website</source>
        <translation>Qua trang thông tin điện tử</translation>
    </message>
    <message>
        <source>Other meeting</source>
        <translation>Buổi họp khác</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Party members and staff</source>
        <translation>Đảng viên và người lao động</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Probationary member</source>
        <translation>Dự bị</translation>
    </message>
    <message>
        <source>Regular meeting</source>
        <translation>Sinh hoạt thường kỳ</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Bí thư</translation>
    </message>
    <message>
        <source>Self-research</source>
        <translation>Tự nghiên cứu</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Staff briefing</source>
        <translation>Họp giao ban</translation>
    </message>
    <message>
        <source>Staff, not in the Party</source>
        <translation>Quần chúng</translation>
    </message>
    <message>
        <source>Study material</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Đình chỉ sinh hoạt</translation>
    </message>
    <message>
        <source>Temporarily elsewhere</source>
        <translation>Sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>Temporarily here</source>
        <translation>Sinh hoạt tạm thời</translation>
    </message>
    <message>
        <source>The cell&apos;s committee</source>
        <translation>Chi ủy</translation>
    </message>
    <message>
        <source>Thematic meeting</source>
        <translation>Sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Chuyển sinh hoạt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Sổ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Trợ giúp</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>Sổ &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>Mở &amp;sổ…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>Choose the period</source>
        <translation>Chọn kỳ xem</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Open the &amp;sample book</source>
        <translation>Mở sổ mẫ&amp;u</translation>
    </message>
    <message>
        <source>Open this menu</source>
        <translation>Mở trình đơn này</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A fault in the program</source>
        <translation>Lỗi của chương trình</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Chép báo cáo lỗi</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Quit the program</source>
        <translation>Thoát chương trình</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Chưa làm được</translation>
    </message>
    <message>
        <source>The program met a fault of its own. Everything it called saved is safe in the book; what you were typing may be lost. You can go on, but it is better to quit and start again. The details are in {0}.</source>
        <translation>Chương trình gặp lỗi của chính nó. Những gì đã báo “Đã lưu” vẫn nguyên trong sổ; phần đang gõ có thể bị mất. Có thể làm tiếp, nhưng nên thoát rồi mở lại. Chi tiết ghi ở {0}.</translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>Month {0}/{1}</source>
        <translation>Tháng {0}/{1}</translation>
    </message>
    <message>
        <source>Quarter {0}/{1}</source>
        <translation>Quý {0}/{1}</translation>
    </message>
    <message>
        <source>Term {0}–{1}</source>
        <translation>Nhiệm kỳ {0}–{1}</translation>
    </message>
    <message>
        <source>Year {0}</source>
        <translation>Năm {0}</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source> · to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No regular meeting in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No thematic meeting in quarter {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fully marked: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: at least once every quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: once every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days left: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days overdue: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} party members, {1} staff · {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · not yet recorded: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} not yet studied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>study_nodes</name>
    <message>
        <source>All party members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>translation</name>
    <message>
        <source>en</source>
        <extracomment>The code of this translation&apos;s language: vi.</extracomment>
        <translation>vi</translation>
    </message>
</context>
</TS>
